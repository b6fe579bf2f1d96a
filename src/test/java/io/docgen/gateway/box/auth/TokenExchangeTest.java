package io.docgen.gateway.box.auth;

import static io.docgen.gateway.testsupport.BoxExamples.JOB;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.RawBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A token endpoint that misbehaves costs no connection, and no more than its time and bytes. */
@QuarkusTest
@TestProfile(RawBox.WithAccount.class)
class TokenExchangeTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n";
    private static final String QUERY = job("12345", "id");

    /** More requests that are never answered, or never to the end, than there are connections; then all is well. */
    @Test
    void isBoundedLikeOtherCalls() {
        refused("");
        refused(HEAD + "content-length: 1000\r\n\r\n{\"access_token\": \"s3cret");
        refused(HEAD + "content-length: 999999999\r\n\r\n{");
        RawBox.behave((socket, request) -> socket.write(request.startsWith("POST /oauth2/token")
                ? RawBox.json("{\"access_token\": \"s3cret\", \"expires_in\": \"3646\", \"restricted_to\": []}")
                : RawBox.json(JOB)));
        await().pollInterval(Duration.ofMillis(100)).atMost(Duration.ofSeconds(5)).untilAsserted(
                () -> ask(null, QUERY).body("errors", nullValue()).body("data.docgenJob.id", equalTo("12345")));
        assertThat(RawBox.open()).isLessThanOrEqualTo(2);
    }

    /** The one before is left alone for a moment after it has failed. */
    private static void refused(String answer) {
        RawBox.say(answer);
        await().pollInterval(Duration.ofMillis(100)).atMost(Duration.ofSeconds(5)).until(() -> {
            ask(null, QUERY).body("errors[0].extensions.code", equalTo("UPSTREAM_UNAVAILABLE"));
            return RawBox.requests() >= 1;
        });
        await().atMost(Duration.ofSeconds(5)).until(() -> RawBox.open() == 0);
    }
}
