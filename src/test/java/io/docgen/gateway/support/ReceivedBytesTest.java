package io.docgen.gateway.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedBytesTest {

    private static final byte[] BYTES = "Zürich, 東京, 🚀".repeat(2000).getBytes(StandardCharsets.UTF_8);

    /** The chunks that Vert.x hands on. */
    @SuppressWarnings("deprecation") // the only way to a buffer that is a slice
    enum Chunk {

        /** Over plain HTTP: a buffer of its own, which can grow. */
        GROWING {

            @Override
            Buffer of(byte[] bytes, int from, int to) {
                return Buffer.buffer(Arrays.copyOfRange(bytes, from, to));
            }
        },

        /** Over TLS: a slice of a decrypted record, which cannot. */
        SLICE {

            @Override
            Buffer of(byte[] bytes, int from, int to) {
                return Buffer.buffer(Unpooled.wrappedBuffer(bytes).slice(from, to - from));
            }
        },

        /** A slice whose record may not be written to. */
        READ_ONLY {

            @Override
            Buffer of(byte[] bytes, int from, int to) {
                return Buffer.buffer(Unpooled.wrappedBuffer(bytes).asReadOnly().slice(from, to - from));
            }
        },

        /** With bytes that were read before it. */
        OFFSET {

            @Override
            Buffer of(byte[] bytes, int from, int to) {
                ByteBuf offset = Unpooled.buffer(to - from + 7).writeZero(7).writeBytes(bytes, from, to - from);
                return Buffer.buffer(offset.skipBytes(7).slice());
            }
        };

        abstract Buffer of(byte[] bytes, int from, int to);
    }

    @Test
    void areNoneBeforeAChunkHasCome() throws IOException {
        ReceivedBytes none = new ReceivedBytes();
        none.add(Buffer.buffer());
        assertThat(none.length()).isZero();
        assertThat(none.pieces()).isZero();
        assertThat(none.toBytes()).isEmpty();
        assertThat(none.stream().readAllBytes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void areTheSameInOneChunkOrMany(Chunk kind) throws IOException {
        for (int size : new int[]{BYTES.length, BYTES.length / 2, 16384, 8193, 8192, 8191, 1000, 1}) {
            ReceivedBytes received = inChunksOf(size, kind);
            assertThat(received.length()).isEqualTo(BYTES.length);
            assertThat(received.toBytes()).isEqualTo(BYTES);
            assertThat(received.stream().readAllBytes()).isEqualTo(BYTES);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void areTheSameInChunksOfAnyLengths(long seed) throws IOException {
        Random random = new Random(seed);
        ReceivedBytes received = new ReceivedBytes();
        for (int from = 0; from < BYTES.length;) {
            int to = Math.min(BYTES.length, from + random.nextInt(random.nextBoolean() ? 20_000 : 20));
            received.add(Chunk.values()[random.nextInt(Chunk.values().length)].of(BYTES, from, to));
            from = to;
        }
        assertThat(received.toBytes()).isEqualTo(BYTES);
        assertThat(received.stream().readAllBytes()).isEqualTo(BYTES);
    }

    /** The bytes of a chunk may be those of a record that has other chunks, too. */
    @ParameterizedTest
    @EnumSource
    void leaveTheChunksAsTheyAre(Chunk kind) {
        Buffer first = kind.of(BYTES, 0, 100);
        ReceivedBytes received = new ReceivedBytes();
        received.add(first);
        received.add(kind.of(BYTES, 100, 200));
        assertThat(first.getBytes()).isEqualTo(Arrays.copyOf(BYTES, 100));
    }

    /** Each piece takes some hundred bytes beside its own. */
    @ParameterizedTest
    @EnumSource
    void areKeptInFewPiecesHoweverTheyCome(Chunk kind) {
        assertThat(inChunksOf(1, kind).pieces()).isEqualTo(1 + BYTES.length / 8192);
        assertThat(inChunksOf(5000, kind).pieces()).isEqualTo(1 + BYTES.length / 8192);
    }

    /** A short chunk would keep its whole record in memory. */
    @Test
    void doNotKeepTheRecordOfAShortChunk() {
        byte[] record = new byte[16 * 1024];
        ReceivedBytes received = new ReceivedBytes();
        received.add(Chunk.SLICE.of(record, 0, 10));
        record[0] = 1;
        assertThat(received.toBytes()).isEqualTo(new byte[10]);
    }

    /** What comes while a body is read as a stream would be lost. */
    @Test
    void canBeAddedToAfterTheyWereRead() throws IOException {
        ReceivedBytes received = new ReceivedBytes();
        received.add(Chunk.SLICE.of(BYTES, 0, 10));
        assertThat(received.stream().readAllBytes()).hasSize(10);
        received.add(Chunk.SLICE.of(BYTES, 10, 30));
        assertThat(received.stream().readAllBytes()).isEqualTo(Arrays.copyOf(BYTES, 30));
    }

    /** An exception of a parser has the stream. */
    @Test
    void areNotKeptByAClosedStream() throws IOException {
        InputStream stream = inChunksOf(1000, Chunk.SLICE).stream();
        stream.close();
        assertThat(stream.readAllBytes()).isEmpty();
    }

    @Test
    void canBeForgotten() {
        ReceivedBytes received = inChunksOf(1000, Chunk.SLICE);
        received.clear();
        assertThat(received.length()).isZero();
        assertThat(received.toBytes()).isEmpty();
    }

    private static ReceivedBytes inChunksOf(int size, Chunk kind) {
        ReceivedBytes received = new ReceivedBytes();
        for (int from = 0; from < BYTES.length; from += size) {
            received.add(kind.of(BYTES, from, Math.min(from + size, BYTES.length)));
        }
        return received;
    }
}
