package io.docgen.gateway.server.auth;

import static io.docgen.gateway.testsupport.Gateway.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.testsupport.CapturedLog;
import io.docgen.gateway.testsupport.GraphqlSocket;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The identity provider is away since before the start. */
@QuarkusTest
@TestProfile(UnreachableProviderTest.Away.class)
class UnreachableProviderTest {

    @TestHTTPResource("/graphql")
    URI graphql;

    public static class Away extends OidcAuthenticationTest.Locked {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(super.getConfigOverrides());
            config.put("quarkus.oidc.auth-server-url", "http://127.0.0.1:1");
            return config;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of();
        }
    }

    /** Anybody can send such requests. */
    @Test
    void logsOneLineForManyRequests() throws Exception {
        try (CapturedLog log = new CapturedLog("")) {
            for (int i = 0; i < 20; i++) {
                assertThat(as("any").body(Map.of("query", "{ __typename }")).post("/graphql").statusCode())
                        .isEqualTo(503);
            }
            try (GraphqlSocket socket = new GraphqlSocket(graphql)) {
                socket.send(new JsonObject().put("type", "connection_init")
                        .put("payload", new JsonObject().put("Authorization", "Bearer any")).encode());
                assertThat(socket.closed()).startsWith("1013");
            }
            assertThat(log.records()).filteredOn(line -> line.startsWith("ERROR") || line.startsWith("WARN"))
                    .hasSizeBetween(1, 3) // one per interval
                    .allSatisfy(line -> assertThat(line).contains("identity provider").doesNotContain("\n"));
        }
    }
}
