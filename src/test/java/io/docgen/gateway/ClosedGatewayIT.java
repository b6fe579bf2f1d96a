package io.docgen.gateway;

import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.docgen.gateway.testsupport.Gateway.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What was built, letting in only queries it knows, and one request at a time. */
@QuarkusIntegrationTest
@TestProfile(ClosedGatewayIT.Closed.class)
class ClosedGatewayIT {

    private static final String CODE = "errors[0].extensions.code";
    private static final String SLOW_JOB = "10000000408";
    private static final Path DOCUMENTS = Path.of("src/test/resources/trusted").toAbsolutePath();

    public static class Closed extends GatewayIT.WithSandbox {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(super.getConfigOverrides());
            config.putAll(Map.of("graphql.trusted-documents.mode", "only",
                    "graphql.trusted-documents.path", DOCUMENTS.toString(), "graphql.load.requests", "1",
                    "box.retry.max-retries", "0"));
            return config;
        }
    }

    @Test
    void answersWhatItKnows() {
        askJob("12345").statusCode(200).body("errors", nullValue()).body("data.docgenJob.status", equalTo("COMPLETED"));
    }

    @Test
    void answersNothingElse() {
        post(Map.of("query", "{ viewer { id } }")).body("data", nullValue()).body(CODE, equalTo("FORBIDDEN"));
        post(Map.of("extensions", Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", "0".repeat(64)))))
                .body("data", nullValue()).body(CODE, equalTo("PERSISTED_QUERY_NOT_FOUND"));
    }

    @Test
    void turnsAwayWhatIsTooMuch() {
        CompletableFuture<ValidatableResponse> slow = CompletableFuture.supplyAsync(() -> askJob(SLOW_JOB));
        await().untilAsserted(() -> askJob("12345").statusCode(503).header("Retry-After", "1")
                .body(CODE, equalTo("OVERLOADED")));
        slow.join().body(CODE, equalTo("UPSTREAM_TIMEOUT"));
    }

    private static ValidatableResponse askJob(String id) {
        return post(Map.of("query", trusted(), "variables", Map.of("id", id)));
    }

    private static ValidatableResponse post(Map<String, Object> body) {
        return as(ALICE).body(body).post("/graphql").then();
    }

    private static String trusted() {
        try {
            return Files.readString(DOCUMENTS.resolve("job-status.graphql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
