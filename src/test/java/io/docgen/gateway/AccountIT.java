package io.docgen.gateway;

import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static io.docgen.gateway.testsupport.IdentityProvider.AUDIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.Gateway;
import io.docgen.gateway.testsupport.GraphqlSocket;
import io.docgen.gateway.testsupport.IdentityProvider;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was built, with a Box account of its own behind a lock, and with traces. */
@QuarkusIntegrationTest
@TestProfile(AccountIT.WithAccount.class)
class AccountIT {

    private static final String TOKEN = IdentityProvider.token(AUDIENCE, Duration.ofMinutes(5));

    @TestHTTPResource("/graphql")
    URI graphql;

    public static class WithAccount extends GatewayIT.WithSandbox {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(super.getConfigOverrides());
            config.putAll(Map.of("box.auth.mode", "service-account", "box.auth.client-id", "our-id",
                    "box.auth.client-secret", "our-s3cret", "box.auth.subject-type", "enterprise",
                    "box.auth.subject-id", "1910967", "box.auth.as-user", "allow",
                    "quarkus.oidc.tenant-enabled", "true", "quarkus.oidc.token.audience", AUDIENCE,
                    "quarkus.otel.exporter.otlp.endpoint", "http://localhost:1"));
            return config;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(IdentityProvider.class));
        }
    }

    @Test
    void answersForTheAccountWhoeverTheProviderKnows() {
        ask(TOKEN, "{ viewer { id } docgenJob(id: \"12345\") { outputFile { name } } }").body("errors", nullValue())
                .body("data.viewer.id", equalTo("11446498")).body("data.docgenJob.outputFile.name", equalTo("Contract.pdf"));
    }

    @Test
    void answersNobodyElse() {
        Gateway.as("alice").body(Map.of("query", job("12345", "id"))).post("/graphql").then().statusCode(401)
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void answersOverAWebSocket() throws Exception {
        JsonObject payload = new JsonObject().put("Authorization", "Bearer " + TOKEN);
        try (GraphqlSocket socket = new GraphqlSocket(graphql, null, payload)) {
            assertThat(socket.ask(job("12345", "status"))).contains("COMPLETED");
            assertThat(socket.ask(job("1", "status"))).contains("NOT_FOUND");
        }
    }

    @Test
    void tellsItsSchema() {
        ask(TOKEN, "{ __schema { queryType { fields { name } } } __type(name: \"DocgenJobStatus\") { enumValues { name } } }")
                .body("data.__schema.queryType.fields.name", hasItem("docgenJob"))
                .body("data.__type.enumValues.name", hasItem("COMPLETED_WITH_ERROR"));
    }

    @Test
    void hasTracesOnAsThereIsAnEndpointForThem() throws IOException {
        assertThat(Files.readString(Path.of("target/quarkus.log")))
                .containsPattern("traces +on").contains("of the service account, for whoever OpenID Connect lets in");
    }
}
