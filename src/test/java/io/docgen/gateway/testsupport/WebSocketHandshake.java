package io.docgen.gateway.testsupport;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Requests a WebSocket with an {@code Origin}, which Java's client does not allow to set. */
public final class WebSocketHandshake {

    private WebSocketHandshake() {
    }

    /**
     * The status of the response.
     *
     * @param origin with HOST in place of the gateway's host and port; null for none
     */
    public static String status(URI graphql, String origin) throws IOException {
        String host = graphql.getHost() + ":" + graphql.getPort();
        try (Socket socket = new Socket(graphql.getHost(), graphql.getPort())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(("GET /graphql HTTP/1.1\r\nHost: " + host + "\r\nConnection: Upgrade\r\n"
                    + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                    + "Sec-WebSocket-Protocol: graphql-transport-ws\r\n"
                    + (origin == null ? "" : "Origin: " + origin.replace("HOST", host) + "\r\n") + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] line = socket.getInputStream().readNBytes("HTTP/1.1 101".length());
            return new String(line, StandardCharsets.US_ASCII).substring("HTTP/1.1 ".length());
        }
    }
}
