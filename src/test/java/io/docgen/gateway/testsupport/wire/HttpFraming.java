package io.docgen.gateway.testsupport.wire;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** The ways in which a server may send the same response. */
public final class HttpFraming {

    private HttpFraming() {
    }

    /**
     * A response in one of these ways.
     *
     * @param head status line and headers without any of the framing, each line with its end
     * @param gzip whether the client accepts it
     */
    public static Buffer response(String head, Buffer body, boolean gzip, Cuts cuts) {
        boolean compressed = gzip && !cuts.oneIn(3);
        Buffer content = compressed ? gzip(body) : body;
        String start = compressed ? head + "Content-Encoding: gzip\r\n" : head;
        return cuts.oneIn(2)
                ? Buffer.buffer(start + "content-length: " + content.length() + "\r\n\r\n").appendBuffer(content)
                : chunked(start, content, cuts);
    }

    private static Buffer chunked(String head, Buffer content, Cuts cuts) {
        Buffer response = Buffer.buffer(head + "Transfer-Encoding: chunked\r\n\r\n");
        for (Buffer chunk : cuts.pieces(content)) {
            String extension = cuts.oneIn(50) ? ";name=\"value\"" : "";
            response.appendString(Integer.toHexString(chunk.length()) + extension + "\r\n").appendBuffer(chunk)
                    .appendString("\r\n");
        }
        return response.appendString("0\r\n").appendString(cuts.oneIn(10) ? "X-Trailer: 1\r\n\r\n" : "\r\n");
    }

    private static Buffer gzip(Buffer body) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(body.getBytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Buffer.buffer(compressed.toByteArray());
    }

    /** Whether the head of a request accepts gzip. */
    public static boolean acceptsGzip(Buffer request) {
        return request.toString(StandardCharsets.ISO_8859_1).matches("(?is).*\\r\\naccept-encoding:[^\\r]*gzip.*");
    }
}
