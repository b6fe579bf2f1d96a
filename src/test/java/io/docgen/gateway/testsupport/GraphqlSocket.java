package io.docgen.gateway.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client for {@code graphql-transport-ws}, one operation after the other. */
public final class GraphqlSocket implements AutoCloseable, WebSocket.Listener {

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> closed = new CompletableFuture<>();
    private final StringBuilder message = new StringBuilder();
    private final WebSocket socket;
    private int operations;

    /**
     * @param authorization the header of the upgrade, or null for none
     * @param payload of {@code connection_init}
     */
    public GraphqlSocket(URI graphql, String authorization, JsonObject payload) throws Exception {
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder()
                .subprotocols("graphql-transport-ws");
        if (authorization != null) {
            builder.header("Authorization", authorization);
        }
        socket = builder.buildAsync(URI.create(graphql.toString().replaceFirst("http", "ws")), this)
                .get(5, TimeUnit.SECONDS);
        send(new JsonObject().put("type", "connection_init").put("payload", payload).encode());
        assertThat(receive()).contains("connection_ack");
    }

    /** A connection that has sent nothing yet. */
    public GraphqlSocket(URI graphql) throws Exception {
        this(graphql, HttpClient.newHttpClient().newWebSocketBuilder());
    }

    private GraphqlSocket(URI graphql, WebSocket.Builder builder) throws Exception {
        socket = builder.subprotocols("graphql-transport-ws")
                .buildAsync(URI.create(graphql.toString().replaceFirst("http", "ws")), this).get(5, TimeUnit.SECONDS);
    }

    /** A connection with a header of the upgrade that has sent nothing yet. */
    public static GraphqlSocket upgraded(URI graphql, String authorization) throws Exception {
        return new GraphqlSocket(graphql,
                HttpClient.newHttpClient().newWebSocketBuilder().header("Authorization", authorization));
    }

    /** The {@code next} or {@code error} message that answers the query. */
    public String ask(String query) throws Exception {
        return subscribe(new JsonObject().put("query", query));
    }

    /** The message that answers any request. */
    public String subscribe(JsonObject request) throws Exception {
        send(new JsonObject().put("id", "" + operations++).put("type", "subscribe").put("payload", request).encode());
        String answer = receive();
        if (answer.contains("\"type\":\"next\"")) {
            assertThat(receive()).contains("complete");
        }
        return answer;
    }

    /** Sends a message as it is. */
    public void send(String text) throws Exception {
        socket.sendText(text, true).get(5, TimeUnit.SECONDS);
    }

    /** The WebSocket, for sending frames. */
    public WebSocket frames() {
        return socket;
    }

    /** The code with which the gateway closes the connection, and the reason. */
    public String closed() throws Exception {
        return closed.get(10, TimeUnit.SECONDS);
    }

    /** Whether the gateway has closed the connection. */
    public boolean isClosed() {
        return closed.isDone();
    }

    /** The next message. */
    public String receive() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        String received = messages.poll();
        while (received == null && !isClosed() && System.nanoTime() < end) {
            received = messages.poll(100, TimeUnit.MILLISECONDS);
        }
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
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed.complete(statusCode + " " + reason);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
