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

/** A failing token endpoint leaks no connections, and is bounded in time and bytes. */
@QuarkusTest
@TestProfile(RawBox.WithAccount.class)
class TokenExchangeTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n";
    private static final String QUERY = job("12345", "id");

    /** More unanswered requests than connections, then normal ones. */
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

    /** After a failure the next token request waits. */
    private static void refused(String answer) {
        RawBox.say(answer);
        await().pollInterval(Duration.ofMillis(100)).atMost(Duration.ofSeconds(5)).until(() -> {
            ask(null, QUERY).body("errors[0].extensions.code", equalTo("UPSTREAM_UNAVAILABLE"));
            return RawBox.requests() >= 1;
        });
        await().atMost(Duration.ofSeconds(5)).until(() -> RawBox.asked() == 0);
    }
}
