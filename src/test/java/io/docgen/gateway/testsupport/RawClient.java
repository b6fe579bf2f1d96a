package io.docgen.gateway.testsupport;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A client that sends any bytes, and reads on demand. */
public final class RawClient implements AutoCloseable {

    private final Socket socket;

    public RawClient(URI gateway) throws IOException {
        socket = new Socket(gateway.getHost(), gateway.getPort());
        socket.setSoTimeout(10_000);
    }

    public RawClient send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /**
     * Sends a text repeatedly, without reading.
     *
     * @return the bytes sent before the gateway closed the connection or stopped reading
     */
    public long flood(String text, long most) throws Exception {
        byte[] bytes = text.repeat(100).getBytes(StandardCharsets.ISO_8859_1);
        long[] sent = new long[1];
        Thread writer = new Thread(() -> {
            try {
                while (sent[0] < most) {
                    socket.getOutputStream().write(bytes);
                    sent[0] += bytes.length;
                }
            } catch (IOException closed) {
                // expected
            }
        });
        writer.start();
        long before = -1;
        while (writer.isAlive() && before != sent[0]) {
            before = sent[0];
            writer.join(400);
        }
        return sent[0];
    }

    /** Everything until the gateway closes the connection. */
    public String readToEnd() throws IOException {
        StringBuilder text = new StringBuilder();
        byte[] buffer = new byte[8192];
        try {
            for (int read = socket.getInputStream().read(buffer); read >= 0; read = socket.getInputStream()
                    .read(buffer)) {
                text.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketTimeoutException open) {
            throw new AssertionError("The connection is still open, after: " + text, open);
        } catch (SocketException reset) {
            return text.toString();
        }
        return text.toString();
    }

    /** Reads until a text has come a number of times. Fails if the gateway closes the connection before. */
    public RawClient await(String text, int times) throws IOException {
        StringBuilder came = new StringBuilder();
        byte[] buffer = new byte[8192];
        while (came.toString().split(text, -1).length <= times) {
            int read = socket.getInputStream().read(buffer);
            if (read < 0) {
                throw new AssertionError("The connection was closed after: " + came);
            }
            came.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
        }
        return this;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
