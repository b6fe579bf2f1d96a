package io.docgen.gateway.docgen.sign;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.answerWrite;
import static io.docgen.gateway.testsupport.StubbedBox.asked;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static io.docgen.gateway.testsupport.StubbedBox.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(StubbedBox.class)
class ChangeSignRequestTest {

    private static final String CANCEL = "/2.0/sign_requests/sr-1/cancel";
    private static final String RESEND = "/2.0/sign_requests/sr-1/resend";

    @BeforeEach
    void reset() {
        StubbedBox.reset();
    }

    private static ValidatableResponse cancel(String more) {
        return ask("mutation { cancelSignRequest(input: {signRequestId: \"sr-1\"" + more
                + "}) { signRequest { id status } } }");
    }

    private static ValidatableResponse resend(String more, String fields) {
        return ask("mutation { resendSignRequest(input: {signRequestId: \"sr-1\"" + more
                + "}) { signRequest { " + fields + " } } }");
    }

    @Test
    void cancels() {
        answerWrite(CANCEL, json("{\"id\": \"sr-1\", \"status\": \"cancelled\"}"));
        cancel(", reason: \"No more needed\"").body("errors", nullValue())
                .body("data.cancelSignRequest.signRequest.status", equalTo("CANCELLED"));
        assertThat(asked()).hasSize(1);
        assertThat(written().get(0).getRequest().getBodyAsString()).isEqualTo("{\"reason\":\"No more needed\"}");
    }

    @Test
    void cancelsOnceForOneKey() {
        answerWrite(CANCEL, json("{\"id\": \"sr-1\", \"status\": \"cancelled\"}"));
        answer("/2.0/sign_requests/sr-1", json("{\"id\": \"sr-1\", \"status\": \"cancelled\"}"));
        String key = ", idempotencyKey: \"" + UUID.randomUUID() + "\"";
        cancel(key).body("errors", nullValue());
        cancel(key).body("errors", nullValue()).body("data.cancelSignRequest.signRequest.status", equalTo("CANCELLED"));
        assertThat(written()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 409, 422})
    void saysWhyItCannotBeCancelled(int status) {
        answerWrite(CANCEL, json("{\"code\": \"bad_request\"}").withStatus(status));
        cancel("").body("data.cancelSignRequest", nullValue())
                .body("errors[0].message", containsString("cannot cancel"))
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"))
                .body("errors[0].extensions.boxStatus", equalTo(status))
                .body("errors[0].extensions.safeToRetry", equalTo(false));
        assertThat(written()).hasSize(1);
    }

    @Test
    void sendsTheMailsAgain() {
        answerWrite(RESEND, aResponse().withStatus(202));
        resend("", "id").body("errors", nullValue()).body("data.resendSignRequest.signRequest.id", equalTo("sr-1"));
        assertThat(asked()).hasSize(1);
        answer("/2.0/sign_requests/sr-1", json("{\"id\": \"sr-1\", \"status\": \"viewed\"}"));
        resend("", "status").body("errors", nullValue())
                .body("data.resendSignRequest.signRequest.status", equalTo("VIEWED"));
    }

    @Test
    void sendsThemOnceForOneKey() {
        answerWrite(RESEND, aResponse().withStatus(202));
        String key = ", idempotencyKey: \"" + UUID.randomUUID() + "\"";
        resend(key, "id").body("errors", nullValue());
        resend(key, "id").body("errors", nullValue());
        assertThat(written()).hasSize(1);
    }

    @Test
    void saysWhyTheyAreNotSentAgain() {
        answerWrite(RESEND, json("{\"code\": \"bad_request\"}").withStatus(400));
        resend("", "id").body("errors[0].message", containsString("ten minutes"))
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
    }

    /** The e-mails may be on their way. */
    @ParameterizedTest
    @CsvSource({"500,1,false", "502,1,false"})
    void areNeverRepeatedIfBoxMayHaveExecutedThem(int status, int calls, boolean safe) {
        answerWrite(RESEND, aResponse().withStatus(status));
        resend("", "id").body("errors[0].extensions.safeToRetry", equalTo(safe));
        assertThat(written()).hasSize(calls);
    }

    @Test
    void keepTheIdIfTheStateCannotBeRead() {
        answerWrite(RESEND, aResponse().withStatus(202));
        answer("/2.0/sign_requests/sr-1", aResponse().withStatus(404));
        resend("", "id status").body("data.resendSignRequest.signRequest.id", equalTo("sr-1"))
                .body("data.resendSignRequest.signRequest.status", nullValue())
                .body("errors[0].extensions.code", equalTo("NOT_FOUND"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelSignRequest", "resendSignRequest"})
    void refuseMalformedIds(String mutation) {
        ask("mutation { " + mutation + "(input: {signRequestId: \"../1\"}) { signRequest { id } } }")
                .body("errors[0].extensions.argument", equalTo("signRequestId"));
        assertThat(asked()).isEmpty();
    }
}
