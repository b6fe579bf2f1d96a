package io.docgen.gateway.testsupport;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Requests over every transport whose clients never read what they get. */
public final class Unread {

    private static final int SMALL_WINDOW = 4096;

    private Unread() {
    }

    private static Socket connect(URI gateway) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(SMALL_WINDOW); // or the system would read a megabyte
        socket.connect(new InetSocketAddress(gateway.getHost(), gateway.getPort()));
        return socket;
    }

    /** One request. */
    public static AutoCloseable http(URI graphql, String token, String accept, String query) throws IOException {
        return pipelined(graphql, token, accept, 1, query);
    }

    /** Several requests, each sent without waiting for the response to the one before. */
    public static AutoCloseable pipelined(URI graphql, String token, String accept, int requests, String query)
            throws IOException {
        String body = new JsonObject().put("query", query).encode();
        Socket socket = connect(graphql);
        String sent = ("POST /graphql HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + token
                + "\r\nAccept: " + accept + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body).repeat(requests);
        try {
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
        } catch (SocketException letGo) {
            // as a client that does not read may be, also while it sends
        }
        return socket;
    }

    /** Several operations on a WebSocket, which sends pongs unasked. */
    public static AutoCloseable webSocket(URI graphql, String token, int operations, String query)
            throws IOException {
        Socket socket = connect(graphql);
        socket.getOutputStream().write(("GET /graphql HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\n"
                + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + "Sec-WebSocket-Protocol: graphql-transport-ws\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        readUntil(socket, "\r\n\r\n"); // frames may only follow now
        frame(socket, 0x81, "{\"type\":\"connection_init\"}");
        readUntil(socket, "connection_ack"); // and no more from now on
        for (int i = 0; i < operations; i++) {
            frame(socket, 0x81, new JsonObject().put("id", "" + i).put("type", "subscribe")
                    .put("payload", new JsonObject().put("query", query)).encode());
        }
        frame(socket, 0x8A, "");
        return socket;
    }

    private static void readUntil(Socket socket, String end) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int read = 0; read >= 0 && text.indexOf(end) < 0;) {
            read = socket.getInputStream().read();
            text.append((char) read);
        }
    }

    private static void frame(Socket socket, int head, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(head);
        if (bytes.length < 126) {
            frame.write(0x80 | bytes.length);
        } else {
            frame.write(0x80 | 126);
            frame.write(bytes.length >> 8);
            frame.write(bytes.length);
        }
        frame.writeBytes(new byte[4]); // a mask that changes nothing
        frame.writeBytes(bytes);
        socket.getOutputStream().write(frame.toByteArray());
    }

    /** Several streams on one connection of HTTP/2, none of which is given a window. */
    public static AutoCloseable http2(URI graphql, String token, int streams, String query) {
        Vertx vertx = Vertx.vertx();
        HttpClient client = vertx.createHttpClient(new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false).setHttp2MultiplexingLimit(streams));
        for (int i = 0; i < streams; i++) {
            client.request(HttpMethod.POST, graphql.getPort(), graphql.getHost(), "/graphql")
                    .compose(request -> request.putHeader("content-type", "application/json")
                            .putHeader("authorization", "Bearer " + token)
                            .send(new JsonObject().put("query", query).encode()))
                    .onSuccess(response -> response.pause());
        }
        return () -> vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
