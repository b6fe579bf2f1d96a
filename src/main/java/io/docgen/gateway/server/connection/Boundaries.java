package io.docgen.gateway.server.connection;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Counts the boundaries of a multipart body while it arrives. Netty's decoder takes the first that it sees in a file
 * for the end of that, whatever follows, and drops the rest.
 */
final class Boundaries {

    private static final String LINE = "\r\n";
    private static final String PARAMETER = "boundary=";
    private static final byte[] END = "--".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] END_LINE = "--\r\n".getBytes(StandardCharsets.ISO_8859_1);

    private final byte[] delimiter;
    private byte[] before = LINE.getBytes(StandardCharsets.ISO_8859_1); // the first has no line before it
    private int count;
    private byte[] last = {};

    Boundaries(String contentType) {
        int at = contentType.indexOf(PARAMETER);
        String boundary = at < 0 ? "" : contentType.substring(at + PARAMETER.length()).split(";")[0];
        this.delimiter = (LINE + "--" + boundary.trim().replace("\"", "")).getBytes(StandardCharsets.ISO_8859_1);
    }

    void add(Buffer chunk) {
        byte[] bytes = joined(before, chunk);
        int end = -1;
        for (int i = 0; i <= bytes.length - delimiter.length; i++) {
            if (bytes[i] == '\r' && Arrays.equals(bytes, i, i + delimiter.length, delimiter, 0, delimiter.length)) {
                count++;
                end = i + delimiter.length;
            }
        }
        if (end >= 0) {
            last = Arrays.copyOfRange(bytes, end, Math.min(bytes.length, end + END_LINE.length + 1));
        } else if (count > 0 && last.length <= END_LINE.length) {
            last = first(joined(last, chunk), END_LINE.length + 1);
        }
        before = Arrays.copyOfRange(bytes, Math.max(0, bytes.length - delimiter.length + 1), bytes.length);
    }

    private static byte[] joined(byte[] first, Buffer second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length());
        second.getBytes(both, first.length);
        return both;
    }

    private static byte[] first(byte[] bytes, int most) {
        return Arrays.copyOf(bytes, Math.min(bytes.length, most));
    }

    /** Whether so many parts had one boundary each, and the last boundary is the end of the body. */
    boolean enclose(int parts) {
        return count == parts + 1 && (Arrays.equals(last, END) || Arrays.equals(last, END_LINE));
    }
}
