package io.docgen.gateway.buffer;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufInputStream;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The body of a request or response, in the chunks in which it came: a buffer that grows would be copied many times.
 * Small chunks are merged, because a peer may send single bytes, each of which would take many times its size.
 */
public final class ReceivedBytes {

    private static final int CHUNK = 8 * 1024;

    private final List<Buffer> chunks = new ArrayList<>(2);
    private int length;

    /** Adds a chunk, which belongs to this body from now on. */
    public void add(Buffer chunk) {
        Buffer last = chunks.isEmpty() ? null : chunks.get(chunks.size() - 1);
        if (last != null && last.length() + chunk.length() <= CHUNK) {
            last.appendBuffer(chunk);
        } else {
            chunks.add(chunk);
        }
        length += chunk.length();
    }

    /** The number of bytes. */
    public int length() {
        return length;
    }

    /** The number of chunks that are kept. */
    int chunks() {
        return chunks.size();
    }

    /** Forgets all bytes. */
    public void clear() {
        chunks.clear();
        length = 0;
    }

    /** A copy of the bytes. */
    public byte[] toBytes() {
        byte[] bytes = new byte[length];
        int at = 0;
        for (Buffer chunk : chunks) {
            chunk.getBytes(bytes, at);
            at += chunk.length();
        }
        return bytes;
    }

    /** The bytes, without a copy. */
    @SuppressWarnings("deprecation") // the only way to a buffer that does not copy
    public InputStream stream() {
        ByteBuf[] parts = new ByteBuf[chunks.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = chunks.get(i).getByteBuf();
        }
        return new ByteBufInputStream(Unpooled.wrappedBuffer(parts));
    }
}
