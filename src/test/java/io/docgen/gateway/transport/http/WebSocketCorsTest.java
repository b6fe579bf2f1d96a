package io.docgen.gateway.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.testsupport.QuickSandbox;
import io.docgen.gateway.testsupport.Upgrade;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The origins that CORS allows may open WebSockets too. */
@QuarkusTest
@TestProfile(WebSocketCorsTest.WithCors.class)
class WebSocketCorsTest {

    @TestHTTPResource("/graphql")
    URI graphql;

    public static class WithCors extends QuickSandbox {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(super.getConfigOverrides());
            config.putAll(Map.of("quarkus.http.cors.enabled", "true",
                    "quarkus.http.cors.origins", "https://app.example,/https://[a-z]+\\.ours\\.example/"));
            return config;
        }
    }

    @ParameterizedTest
    @CsvSource({"http://HOST,101", "https://app.example,101", "https://one.ours.example,101",
            "https://evil.example,403",
            "https://app.example.evil.example,403", "https://ours.example,403", "null,403"})
    void areThoseOfCors(String origin, String status) throws IOException {
        assertThat(Upgrade.status(graphql, origin)).isEqualTo(status);
    }
}
