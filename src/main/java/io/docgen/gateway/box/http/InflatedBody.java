package io.docgen.gateway.box.http;

import io.docgen.gateway.box.error.UnreadableResponseException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The body of a response, inflated while it is read, so that only the compressed one is in memory as a whole. A body
 * that is corrupt, cut or too large when inflated fails with {@link UnreadableResponseException}, and does so again
 * with each further read, so that no parser goes on without what is missing.
 */
public final class InflatedBody extends InputStream {

    private static final int REST_BUFFER = 1024;

    private final ResponseHead head;
    private final InputStream inflated;
    private long left;
    private @Nullable UnreadableResponseException failure;

    private InflatedBody(ResponseHead head, InputStream inflated, long maxBytes) {
        this.head = head;
        this.inflated = inflated;
        this.left = maxBytes;
    }

    /** Reads the value of a body. It need not read to the end, nor close the body. */
    @FunctionalInterface
    public interface ValueReader<T extends @Nullable Object> {

        T read(InputStream body) throws IOException;
    }

    /**
     * The value of a body, which is inflated if its head says that it is compressed. The checksum, which comes last, is
     * verified.
     *
     * @param maxBytes the largest length when inflated
     */
    public static <T extends @Nullable Object> T read(ResponseHead head, InputStream body, long maxBytes,
            ValueReader<T> reader) throws IOException {
        if (!ContentCoding.isGzip(head.contentCoding())) {
            return reader.read(body);
        }
        try (GzipInputStream gzip = new GzipInputStream(body)) {
            InflatedBody inflated = new InflatedBody(head, gzip, maxBytes);
            try {
                return reader.read(inflated);
            } finally {
                inflated.readRest(); // a wrong checksum is also why nonsense could not be parsed
            }
        }
    }

    private void readRest() {
        byte[] rest = new byte[REST_BUFFER];
        while (read(rest, 0, rest.length) >= 0) {
            // it is not kept
        }
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (failure != null) {
            throw failure;
        }
        try {
            int count = inflated.read(target, offset, length);
            left -= Math.max(0, count);
            if (left >= 0) {
                return count;
            }
            failure = unreadable("it is larger than box.max-response-size when inflated", false, null);
        } catch (IOException corrupt) {
            failure = unreadable("its gzip is corrupt or cut", true, corrupt);
        }
        throw failure;
    }

    private UnreadableResponseException unreadable(String reason, boolean isTransient, @Nullable Throwable cause) {
        return new UnreadableResponseException(head.id(), reason, isTransient, cause);
    }
}
