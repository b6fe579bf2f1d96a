package io.docgen.gateway.testsupport;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The sandbox with short timeouts of connections, and with CORS. */
public class TransportProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("graphql.connection.head-timeout", "500ms", "graphql.connection.body-timeout", "500ms",
                "quarkus.http.cors.enabled", "true",
                "quarkus.http.cors.origins", "https://app.example,/https://[a-z]+\\.ours\\.example/");
    }
}
