package io.docgen.gateway.server.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.testsupport.GraphqlSocket;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors of operations that are not executed are the same as over HTTP. */
@QuarkusTest
class WebSocketErrorsTest {

    @TestHTTPResource("/graphql")
    URI graphql;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{ docgenJobs { nodes { batch { jobs { nodes { batch { jobs { nodes { id }}}}}}}}} | QUERY_TOO_COMPLEX | costs too much",
            "{ viewer { | BAD_USER_INPUT | Invalid syntax",
            "{ nothing } | BAD_USER_INPUT | nothing"})
    void haveACode(String query, String code, String message) throws Exception {
        try (GraphqlSocket socket = new GraphqlSocket(graphql, "Bearer alice", new JsonObject())) {
            assertThat(socket.ask(query)).contains("\"type\":\"error\"", "\"code\":\"" + code + "\"", message)
                    .doesNotContain("Internal");
            assertThat(socket.ask("{ viewer { id } }")).contains("\"type\":\"next\"");
        }
    }
}
