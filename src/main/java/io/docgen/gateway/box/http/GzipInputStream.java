package io.docgen.gateway.box.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Inflates gzip (RFC 1952) while it is read. Each member's checksum is verified at its end. That of the JDK calls
 * itself once for each empty member, so that 400 KB of them overflow the stack, and it ignores what follows the last
 * member.
 */
final class GzipInputStream extends InputStream {

    /** Servers send one. */
    private static final int MAX_MEMBERS = 16;
    private static final int BUFFER = 4 * 1024;
    private static final int MAGIC = 0x8b1f; // its bytes are 1f 8b
    private static final int DEFLATE = 8;
    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int FIXED_HEADER_REST = 6; // time, level, system

    private final InputStream compressed;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private int members;
    private boolean within;
    private boolean ended;

    GzipInputStream(InputStream compressed) {
        this.compressed = compressed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            while (!ended && length > 0) {
                if (!within) {
                    begin();
                } else {
                    int count = inflater.inflate(target, offset, length);
                    if (count > 0) {
                        checksum.update(target, offset, count);
                        return count;
                    }
                    goOn();
                }
            }
            return length == 0 ? 0 : -1;
        } catch (DataFormatException corrupt) {
            throw failure("it is corrupt", corrupt);
        }
    }

    /** When the inflater has nothing more to give. */
    private void goOn() throws IOException {
        if (inflater.finished()) {
            position = limit - inflater.getRemaining();
            end();
        } else if (inflater.needsDictionary()) {
            throw failure("it needs a dictionary", null);
        } else {
            fill();
            inflater.setInput(buffer, position, limit - position);
        }
    }

    private void begin() throws IOException {
        if (++members > MAX_MEMBERS) {
            throw failure("it has too many members", null);
        }
        if (nextShort() != MAGIC || next() != DEFLATE) {
            throw failure("it is no gzip", null);
        }
        int flags = next();
        skip(FIXED_HEADER_REST);
        if ((flags & EXTRA) != 0) {
            skip(nextShort());
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CHECKSUM) != 0) {
            skip(2);
        }
        inflater.reset();
        checksum.reset();
        inflater.setInput(buffer, position, limit - position);
        within = true;
    }

    private void end() throws IOException {
        long expected = nextInt();
        long length = nextInt();
        if (expected != checksum.getValue() || length != (inflater.getBytesWritten() & 0xffffffffL)) {
            throw failure("its checksum is wrong", null);
        }
        within = false;
        ended = position == limit && !refill();
    }

    private int next() throws IOException {
        if (position == limit) {
            fill();
        }
        return buffer[position++] & 0xff;
    }

    private int nextShort() throws IOException {
        return next() | next() << 8;
    }

    private long nextInt() throws IOException {
        return nextShort() | (long) nextShort() << 16;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    private void skipText() throws IOException {
        while (next() != 0) {
            // to its end
        }
    }

    private void fill() throws IOException {
        if (!refill()) {
            throw new EOFException("gzip ends too early");
        }
    }

    private boolean refill() throws IOException {
        position = 0;
        limit = Math.max(0, compressed.read(buffer));
        return limit > 0;
    }

    private static ZipException failure(String reason, @Nullable Throwable cause) {
        ZipException failure = new ZipException(reason);
        failure.initCause(cause);
        return failure;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
