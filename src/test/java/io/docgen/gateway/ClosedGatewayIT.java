package io.docgen.gateway;

import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.docgen.gateway.testsupport.Gateway.as;
import static io.docgen.gateway.testsupport.IdentityProvider.AUDIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.GatewayLog;
import io.docgen.gateway.testsupport.GraphqlSocket;
import io.docgen.gateway.testsupport.IdentityProvider;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * The built artifact with a service account, OIDC, only trusted documents, one request at a time, and traces.
 */
@QuarkusIntegrationTest
@TestProfile(ClosedGatewayIT.Closed.class)
class ClosedGatewayIT {

    private static final String CODE = "errors[0].extensions.code";
    private static final String SLOW_JOB = "10000000408";
    private static final Path DOCUMENTS = Path.of("src/test/resources/trusted").toAbsolutePath();

    @TestHTTPResource("/graphql")
    URI graphql;

    public static class Closed extends GatewayIT.WithSandbox {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(super.getConfigOverrides());
            config.putAll(Map.of("graphql.trusted-documents.mode", "only",
                    "graphql.trusted-documents.path", DOCUMENTS.toString(), "graphql.load-shedding.max-concurrency",
                    "1",
                    "box.retry.max-retries", "0", "quarkus.otel.exporter.otlp.endpoint", "http://localhost:1",
                    "quarkus.oidc.tenant-enabled", "true", "quarkus.oidc.token.audience", AUDIENCE));
            config.putAll(Map.of("box.auth.mode", "service-account", "box.auth.client-id", "our-id",
                    "box.auth.client-secret", "our-s3cret", "box.auth.subject-type", "enterprise",
                    "box.auth.subject-id", "1910967"));
            return config;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(IdentityProvider.class));
        }
    }

    /** LogsIT does not see it: each artifact that is started begins its log anew. */
    @AfterAll
    static void logsNeitherSecretsNorUncaughtExceptions() throws IOException {
        new GatewayLog(Path.of("target/quarkus.log")).hasLine("Profile prod activated").hasNoSecret()
                .hasNoUncaughtException();
    }

    @Test
    void answersTrustedDocuments() {
        askJob("12345").statusCode(200).body("errors", nullValue()).body("data.docgenJob.status", equalTo("COMPLETED"));
    }

    @Test
    void requiresATokenOverAWebSocketToo() throws Exception {
        JsonObject payload = new JsonObject().put("Authorization", "Bearer " + token());
        try (GraphqlSocket known = new GraphqlSocket(graphql, null, payload);
                GraphqlSocket unknown = new GraphqlSocket(graphql)) {
            assertThat(known.ask("{ viewer { id } }")).contains("FORBIDDEN");
            unknown.send("{\"type\":\"connection_init\"}");
            assertThat(unknown.closed()).isEqualTo("4403 Forbidden");
        }
    }

    @Test
    void rejectsRequestsWithoutAToken() {
        as(ALICE).body(Map.of("query", trusted(), "variables", Map.of("id", "12345"))).post("/graphql").then()
                .statusCode(401).body(CODE, equalTo("UNAUTHENTICATED"));
    }

    @Test
    void enablesTracesIfAnEndpointIsConfigured() throws IOException {
        Path log = Path.of("target/quarkus.log");
        await().until(() -> Files.readString(log).contains("Failed to export Trace")); // nobody listens there
        assertThat(Files.readString(log)).contains("of the service account, for clients authenticated by OIDC");
    }

    @Test
    void rejectsOtherDocuments() {
        post(Map.of("query", "{ viewer { id } }")).body("data", nullValue()).body(CODE, equalTo("FORBIDDEN"));
        post(Map.of("extensions", Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", "0".repeat(64)))))
                .body("data", nullValue()).body(CODE, equalTo("PERSISTED_QUERY_NOT_FOUND"));
    }

    @Test
    void rejectsTooLargeRequests() {
        CompletableFuture<ValidatableResponse> slow = CompletableFuture.supplyAsync(() -> askJob(SLOW_JOB));
        await().untilAsserted(() -> askJob("12345").statusCode(503).header("Retry-After", "1")
                .body(CODE, equalTo("OVERLOADED")));
        slow.join().body(CODE, equalTo("UPSTREAM_TIMEOUT"));
    }

    private static ValidatableResponse askJob(String id) {
        return post(Map.of("query", trusted(), "variables", Map.of("id", id)));
    }

    private static ValidatableResponse post(Map<String, Object> body) {
        return as(token()).body(body).post("/graphql").then();
    }

    private static String token() {
        return IdentityProvider.token(AUDIENCE, Duration.ofMinutes(5));
    }

    private static String trusted() {
        try {
            return Files.readString(DOCUMENTS.resolve("job-status.graphql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
