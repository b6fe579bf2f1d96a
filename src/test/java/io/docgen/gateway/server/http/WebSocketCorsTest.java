package io.docgen.gateway.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.testsupport.TransportProfile;
import io.docgen.gateway.testsupport.WebSocketHandshake;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The origins that CORS allows may open WebSockets too. */
@QuarkusTest
@TestProfile(TransportProfile.class)
class WebSocketCorsTest {

    @TestHTTPResource("/graphql")
    URI graphql;

    @ParameterizedTest
    @CsvSource({"http://HOST,101", "https://app.example,101", "https://one.ours.example,101",
            "https://evil.example,403",
            "https://app.example.evil.example,403", "https://ours.example,403", "null,403"})
    void areThoseOfCors(String origin, String status) throws IOException {
        assertThat(WebSocketHandshake.status(graphql, origin)).isEqualTo(status);
    }
}
