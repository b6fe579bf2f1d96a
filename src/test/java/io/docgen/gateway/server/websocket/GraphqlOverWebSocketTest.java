package io.docgen.gateway.server.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.testsupport.GraphqlSocket;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The protocol as seen by a client. */
@QuarkusTest
class GraphqlOverWebSocketTest {

    private static final String INIT = "{\"type\":\"connection_init\"}";
    private static final String TYPENAME = "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"{__typename}\"}}";

    /** The sandbox answers it after many seconds, so that the operation still runs when the next message comes. */
    private static final String SLOW_JOB = "10000000408";

    @TestHTTPResource("/graphql")
    URI graphql;

    @ParameterizedTest
    @ValueSource(strings = {INIT, "{\"type\":\"connection_init\",\"payload\":null}",
            "{\"type\":\"connection_init\",\"payload\":{}}",
            "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":5,\"more\":[1e9]},\"more\":true}"})
    void startsWithConnectionInit(String init) throws Exception {
        try (GraphqlSocket socket = new GraphqlSocket(graphql)) {
            socket.send("{\"type\":\"ping\",\"payload\":{}}");
            assertThat(socket.receive()).isEqualTo("{\"type\":\"pong\"}");
            socket.send("{\"type\":\"pong\"}");
            socket.send(init);
            assertThat(socket.receive()).isEqualTo("{\"type\":\"connection_ack\"}");
            socket.send(TYPENAME);
            assertThat(socket.receive())
                    .isEqualTo("{\"id\":\"1\",\"type\":\"next\",\"payload\":{\"data\":{\"__typename\":\"Query\"}}}");
            assertThat(socket.receive()).isEqualTo("{\"id\":\"1\",\"type\":\"complete\"}");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "nonsense | 4400 The message must be a JSON object", "[] | 4400 The message must be",
            "5 | 4400 The message must be",
            "{} | 4400 Unknown message type", "{\"type\":5} | 4400 Unknown",
            "{\"type\":\"next\",\"id\":\"1\"} | 4400 Unknown",
            "{\"type\":\"connection_init\",\"payload\":5} | 4400 'payload'",
            "{\"type\":\"ping\",\"payload\":\"x\"} | 4400 'payload'",
            "{\"type\":\"subscribe\",\"payload\":{\"query\":\"{a}\"}} | 4400 'id'",
            "{\"type\":\"subscribe\",\"id\":5,\"payload\":{\"query\":\"{a}\"}} | 4400 'id'",
            "{\"type\":\"subscribe\",\"id\":\"\",\"payload\":{\"query\":\"{a}\"}} | 4400 'id'",
            "{\"type\":\"subscribe\",\"id\":\"1\"} | 4400 'payload'",
            "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":[]} | 4400 'payload'",
            "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":5}} | 4400 'payload'",
            "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{a}\",\"variables\":[]}} | 4400 'payload'",
            "{\"type\":\"complete\"} | 4400 'id'", INIT + " | 4429 Too many initialisation requests"})
    void closesOnInvalidMessages(String message, String closed) throws Exception {
        try (GraphqlSocket socket = new GraphqlSocket(graphql, null, new JsonObject())) {
            socket.send(message);
            assertThat(socket.closed()).startsWith(closed);
        }
    }

    @Test
    void closesOnAnOperationBeforeConnectionInit() throws Exception {
        try (GraphqlSocket socket = new GraphqlSocket(graphql)) {
            socket.send(TYPENAME);
            assertThat(socket.closed()).isEqualTo("4401 Unauthorized");
        }
    }

    @Test
    void closesWithoutConnectionInit() throws Exception {
        try (GraphqlSocket socket = new GraphqlSocket(graphql)) {
            assertThat(socket.closed()).isEqualTo("4408 Connection initialisation timeout");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "a-\u00e9\ud83d\ude00, a-\u00e9\ud83d\ude00"})
    void closesOnADuplicateId(String id, String named) throws Exception {
        closesOnDuplicate(id, "4409 Subscriber for " + named + " already exists");
    }

    @Test
    void closesOnALongDuplicateId() throws Exception {
        closesOnDuplicate("\ud83d\ude00".repeat(60),
                "4409 Subscriber for " + "\ud83d\ude00".repeat(22) + "… already exists");
    }

    private void closesOnDuplicate(String id, String reason) throws Exception {
        String slow = TYPENAME.replace("__typename", "docgenJob(id:" + SLOW_JOB + "){id}").replace("\"1\"",
                '"' + id + '"');
        try (GraphqlSocket socket = new GraphqlSocket(graphql, null,
                new JsonObject().put("Authorization", "Bearer alice"))) {
            socket.send(slow);
            socket.send(slow);
            assertThat(socket.closed()).isEqualTo(reason);
        }
    }

    @Test
    void closesOnBinaryMessages() throws Exception {
        try (GraphqlSocket socket = new GraphqlSocket(graphql, null, new JsonObject())) {
            socket.frames().sendBinary(ByteBuffer.wrap(INIT.getBytes(StandardCharsets.UTF_8)), true).get(5,
                    TimeUnit.SECONDS);
            assertThat(socket.closed()).startsWith("4400 Binary");
        }
    }

    @Test
    void closesOnTooLargeMessages() throws Exception {
        try (GraphqlSocket socket = new GraphqlSocket(graphql, null, new JsonObject())) {
            for (int i = 0; i < 30 && !socket.frames().isOutputClosed(); i++) {
                socket.frames().sendText(" ".repeat(10_000), false).get(5, TimeUnit.SECONDS);
            }
            assertThat(socket.closed()).startsWith("1009");
        }
    }

    /** Most clients send a message in one frame. */
    @ParameterizedTest
    @ValueSource(ints = {65_536, 65_537, 100_000, 200_000, 256 * 1024})
    void acceptsFramesAsLongAsMessages(int length) throws Exception {
        try (GraphqlSocket socket = new GraphqlSocket(graphql, null, new JsonObject())) {
            socket.send(TYPENAME + " ".repeat(length - TYPENAME.length()));
            assertThat(socket.receive()).contains("\"type\":\"next\"");
        }
    }

    @Test
    void closesOnTooLongFrames() throws Exception {
        try (GraphqlSocket socket = new GraphqlSocket(graphql, null, new JsonObject())) {
            socket.send(" ".repeat(256 * 1024 + 1));
            assertThat(socket.closed()).startsWith("1009");
        }
    }

    @Test
    void acceptsFragmentedMessages() throws Exception {
        try (GraphqlSocket socket = new GraphqlSocket(graphql, null, new JsonObject())) {
            for (int i = 0; i < TYPENAME.length(); i++) {
                socket.frames().sendText(TYPENAME.substring(i, i + 1), false).get(5, TimeUnit.SECONDS);
            }
            socket.frames().sendText(" ", true).get(5, TimeUnit.SECONDS);
            assertThat(socket.receive()).contains("\"type\":\"next\"");
        }
    }

    @Test
    void closesOnTooManyFrames() throws Exception {
        try (GraphqlSocket socket = new GraphqlSocket(graphql, null, new JsonObject())) {
            for (int i = 0; i < 2000 && !socket.frames().isOutputClosed(); i++) {
                socket.frames().sendPing(ByteBuffer.allocate(1)).exceptionally(closed -> null).get(5, TimeUnit.SECONDS);
            }
            assertThat(socket.closed()).startsWith("1008");
        }
    }

    @Test
    void rejectsOperationsAboveTheLimit() throws Exception {
        try (GraphqlSocket socket = new GraphqlSocket(graphql, null,
                new JsonObject().put("Authorization", "Bearer alice"))) {
            for (int i = 0; i < 80; i++) {
                socket.send(TYPENAME.replace("\"1\"", "\"" + i + "\"").replace("__typename", "docgenJobs{nodes{id}}"));
            }
            int refused = 0;
            int ended = 0;
            while (ended < 80) {
                String message = socket.receive();
                refused += message.contains("OVERLOADED") ? 1 : 0;
                ended += message.contains("\"complete\"") || message.contains("\"error\"") ? 1 : 0;
            }
            assertThat(refused).isLessThan(80 - 49);
            assertThat(socket.ask("{ __typename }")).contains("\"type\":\"next\"");
        }
    }

    @Test
    void executesPersistedQueries() throws Exception {
        String hash = "\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + "0".repeat(64) + "\"}}";
        try (GraphqlSocket socket = new GraphqlSocket(graphql, null, new JsonObject())) {
            assertThat(socket.subscribe(new JsonObject("{" + hash + "}"))).contains("PersistedQueryNotSupported");
            assertThat(socket.subscribe(new JsonObject("{\"variables\":{}}"))).contains("'query' is missing");
        }
    }
}
