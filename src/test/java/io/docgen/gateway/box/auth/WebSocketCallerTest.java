package io.docgen.gateway.box.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.testsupport.Gateway;
import io.docgen.gateway.testsupport.GraphqlSocket;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Browsers cannot set headers of a WebSocket: the token is in {@code connection_init}. */
@QuarkusTest
class WebSocketCallerTest {

    private static final String BOBS = Gateway.job("10000000301", "outputFile { name }");

    @TestHTTPResource("/graphql")
    URI graphql;

    private GraphqlSocket open(String authorization, JsonObject payload) throws Exception {
        return new GraphqlSocket(graphql, authorization, payload);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "authorization"})
    void isTakenFromThePayload(String name) throws Exception {
        try (GraphqlSocket connection = open(null, new JsonObject().put(name, "Bearer bob"))) {
            assertThat(connection.ask(BOBS)).contains("Bob's lease.pdf");
        }
    }

    @Test
    void isTakenFromThePayloadBeforeTheHeader() throws Exception {
        try (GraphqlSocket connection = open("Bearer alice", new JsonObject().put("Authorization", "Bearer bob"))) {
            assertThat(connection.ask(BOBS)).contains("Bob's lease.pdf");
        }
    }

    @Test
    void isTakenFromTheHeaderIfThereIsNothingInThePayload() throws Exception {
        try (GraphqlSocket connection = open("Bearer bob", new JsonObject())) {
            assertThat(connection.ask(BOBS)).contains("Bob's lease.pdf");
        }
    }

    @Test
    void isUnauthenticatedWithoutEither() throws Exception {
        try (GraphqlSocket connection = open(null, new JsonObject())) {
            assertThat(connection.ask(BOBS)).contains("UNAUTHENTICATED");
        }
    }

    @Test
    void isSeparateForEachConnection() throws Exception {
        try (GraphqlSocket bob = open(null, new JsonObject().put("Authorization", "Bearer bob"));
                GraphqlSocket alice = open(null, new JsonObject().put("Authorization", "Bearer alice"))) {
            for (int i = 0; i < 20; i++) {
                assertThat(alice.ask(BOBS)).contains("NOT_FOUND").doesNotContain("lease");
                assertThat(bob.ask(BOBS)).contains("Bob's lease.pdf");
            }
        }
    }
}
