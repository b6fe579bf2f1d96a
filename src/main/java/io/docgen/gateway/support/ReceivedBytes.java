package io.docgen.gateway.support;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufInputStream;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.io.FilterInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request or response, or a message, in the pieces in which it came: one buffer that grows would be
 * copied many times. Not thread-safe.
 *
 * <p>It never writes to a chunk that it was given. Over TLS a chunk is a slice of a decrypted record: it cannot grow,
 * and it keeps the whole record in memory. Small chunks are therefore copied to blocks of this class, which also bounds
 * the memory of a peer that sends single bytes: it is at most about twice the length. Large chunks are kept without a
 * copy.
 */
public final class ReceivedBytes {

    /** From this length on a chunk is kept as it is. A record of TLS has at most twice as many bytes. */
    private static final int LARGE = 8 * 1024;
    private static final int BLOCK = LARGE;

    private final List<ByteBuf> pieces = new ArrayList<>(2);
    private byte @Nullable [] block;
    private int blockLength;
    private int length;

    /** Adds a chunk. It must not change any more. */
    @SuppressWarnings("deprecation") // the only way to the bytes of a buffer without a copy
    public void add(Buffer chunk) {
        if (chunk.length() >= LARGE) {
            endBlock();
            pieces.add(chunk.getByteBuf());
        } else {
            for (int from = 0; from < chunk.length();) {
                from += copy(chunk, from);
            }
        }
        length += chunk.length();
    }

    /** Copies as much of a chunk as the current block takes. Returns the number of bytes. */
    private int copy(Buffer chunk, int from) {
        int wanted = chunk.length() - from;
        byte[] target = blockFor(wanted);
        int count = Math.min(wanted, target.length - blockLength);
        chunk.getBytes(from, from + count, target, blockLength);
        blockLength += count;
        if (blockLength == BLOCK) {
            endBlock();
        }
        return count;
    }

    /** A block with room for as many bytes, or for as many as fit into a full one. */
    private byte[] blockFor(int wanted) {
        if (block == null) {
            block = new byte[wanted];
        } else if (block.length - blockLength < wanted) {
            block = Arrays.copyOf(block, Math.min(BLOCK, Math.max(2 * block.length, blockLength + wanted)));
        }
        return block;
    }

    private void endBlock() {
        if (block != null) {
            pieces.add(Unpooled.wrappedBuffer(block, 0, blockLength));
            block = null;
            blockLength = 0;
        }
    }

    /** The number of bytes. */
    public int length() {
        return length;
    }

    /** The number of pieces that are kept. */
    int pieces() {
        return pieces.size() + (block == null ? 0 : 1);
    }

    /** Forgets all bytes. */
    public void clear() {
        pieces.clear();
        block = null;
        blockLength = 0;
        length = 0;
    }

    /** A copy of the bytes. */
    public byte[] toBytes() {
        byte[] bytes = new byte[length];
        int at = 0;
        for (ByteBuf piece : pieces) {
            piece.getBytes(piece.readerIndex(), bytes, at, piece.readableBytes());
            at += piece.readableBytes();
        }
        if (block != null) {
            System.arraycopy(block, 0, bytes, at, blockLength);
        }
        return bytes;
    }

    /**
     * The bytes, without a copy. Nothing may be added while they are read. A closed stream keeps none of them: a
     * parser's exception has its parser, and with it the stream.
     */
    public InputStream stream() {
        endBlock();
        return new FilterInputStream(new ByteBufInputStream(Unpooled.wrappedBuffer(pieces.toArray(ByteBuf[]::new)))) {

            @Override
            public void close() {
                in = InputStream.nullInputStream();
            }
        };
    }
}
