package io.docgen.gateway.testsupport;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The sandbox with short timeouts of connections, with CORS, and without caches and retries. */
public class TransportProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("graphql.connection.head-timeout", "500ms", "graphql.connection.body-timeout", "500ms",
                "box.cache.jobs", "0s", "box.cache.file-versions", "0s", "box.retry.max-retries", "0",
                "quarkus.http.cors.enabled", "true",
                "quarkus.http.cors.origins", "https://app.example,/https://[a-z]+\\.ours\\.example/");
    }
}
