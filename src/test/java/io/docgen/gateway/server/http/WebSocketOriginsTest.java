package io.docgen.gateway.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.testsupport.QuickSandbox;
import io.docgen.gateway.testsupport.WebSocketHandshake;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With a default caller pages need no token, so only pages of the gateway may open a WebSocket. */
@QuarkusTest
@TestProfile(QuickSandbox.class)
class WebSocketOriginsTest {

    @TestHTTPResource("/graphql")
    URI graphql;

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"-,101", "http://HOST,101", "https://HOST,101", "https://evil.example,403",
            "null,403",
            "http://HOST.evil.example,403", "http://localhost:1,403", "%%%,403"})
    void areThoseOfTheGateway(String origin, String status) throws IOException {
        assertThat(WebSocketHandshake.status(graphql, origin)).isEqualTo(status);
    }
}
