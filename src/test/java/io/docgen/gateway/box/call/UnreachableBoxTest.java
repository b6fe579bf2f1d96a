package io.docgen.gateway.box.call;

import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(UnreachableBoxTest.NobodyThere.class)
class UnreachableBoxTest {

    public static class NobodyThere implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            try (ServerSocket closedAtOnce = new ServerSocket(0)) {
                return Map.of("box.sandbox.enabled", "false", "box.retry.delay", "10ms",
                        "box.api-url", "http://localhost:" + closedAtOnce.getLocalPort());
            } catch (IOException noPort) {
                throw new UncheckedIOException(noPort);
            }
        }
    }

    @Test
    void isUnavailableAndDoesNotTellWhereItIs() {
        String answer = ask(job("12345", "id"))
                .body("data.docgenJob", nullValue())
                .body("errors", hasSize(1))
                .body("errors[0].extensions", equalTo(Map.of("code", "UPSTREAM_UNAVAILABLE")))
                .extract().asString();
        assertThat(answer).doesNotContain("localhost", "127.0.0.1", "refused", "Exception");
    }
}
