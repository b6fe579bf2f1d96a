package io.docgen.gateway.box.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.testsupport.Gateway;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser cannot set the headers of a WebSocket: its token comes with {@code connection_init}. */
@QuarkusTest
class WebSocketCallerTest {

    private static final String BOBS = Gateway.job("10000000301", "outputFile { name }");

    @TestHTTPResource("/graphql")
    URI graphql;

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "authorization"})
    void isWhoTheInitialPayloadSays(String name) throws Exception {
        try (Connection connection = new Connection(null, new JsonObject().put(name, "Bearer bob"))) {
            assertThat(connection.ask(BOBS)).contains("Bob's lease.pdf");
        }
    }

    @Test
    void isTakenFromThePayloadBeforeTheHeader() throws Exception {
        try (Connection connection = new Connection("Bearer alice", new JsonObject().put("Authorization", "Bearer bob"))) {
            assertThat(connection.ask(BOBS)).contains("Bob's lease.pdf");
        }
    }

    @Test
    void isTakenFromTheHeaderIfThereIsNothingInThePayload() throws Exception {
        try (Connection connection = new Connection("Bearer bob", new JsonObject())) {
            assertThat(connection.ask(BOBS)).contains("Bob's lease.pdf");
        }
    }

    @Test
    void isNobodyWithoutEither() throws Exception {
        try (Connection connection = new Connection(null, new JsonObject())) {
            assertThat(connection.ask(BOBS)).contains("UNAUTHENTICATED");
        }
    }

    @Test
    void isNotAnotherConnectionsCaller() throws Exception {
        try (Connection bob = new Connection(null, new JsonObject().put("Authorization", "Bearer bob"));
                Connection alice = new Connection(null, new JsonObject().put("Authorization", "Bearer alice"))) {
            for (int i = 0; i < 20; i++) {
                assertThat(alice.ask(BOBS)).contains("NOT_FOUND").doesNotContain("lease");
                assertThat(bob.ask(BOBS)).contains("Bob's lease.pdf");
            }
        }
    }

    private final class Connection implements AutoCloseable, WebSocket.Listener {

        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        private final StringBuilder message = new StringBuilder();
        private final WebSocket socket;
        private int operations;

        Connection(String authorization, JsonObject payload) throws Exception {
            WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder()
                    .subprotocols("graphql-transport-ws");
            if (authorization != null) {
                builder.header("Authorization", authorization);
            }
            socket = builder.buildAsync(URI.create(graphql.toString().replaceFirst("http", "ws")), this)
                    .get(5, TimeUnit.SECONDS);
            send(new JsonObject().put("type", "connection_init").put("payload", payload));
            assertThat(receive()).contains("connection_ack");
        }

        String ask(String query) throws Exception {
            send(new JsonObject().put("id", "" + operations++).put("type", "subscribe")
                    .put("payload", new JsonObject().put("query", query)));
            String answer = receive();
            if (answer.contains("\"type\":\"next\"")) {
                assertThat(receive()).contains("complete");
            }
            return answer;
        }

        private void send(JsonObject json) throws Exception {
            socket.sendText(json.encode(), true).get(5, TimeUnit.SECONDS);
        }

        private String receive() throws Exception {
            String received = messages.poll(5, TimeUnit.SECONDS);
            assertThat(received).isNotNull();
            return received;
        }

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                messages.add(message.toString());
                message.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public void close() {
            socket.abort();
        }
    }
}
