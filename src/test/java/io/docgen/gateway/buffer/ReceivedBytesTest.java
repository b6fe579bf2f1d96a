package io.docgen.gateway.buffer;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReceivedBytesTest {

    private static final byte[] BYTES = "Zürich, 東京, 🚀".repeat(2000).getBytes(StandardCharsets.UTF_8);

    @Test
    void areNoneBeforeAChunkHasCome() throws IOException {
        assertThat(new ReceivedBytes().length()).isZero();
        assertThat(new ReceivedBytes().toBytes()).isEmpty();
        assertThat(new ReceivedBytes().stream().readAllBytes()).isEmpty();
    }

    @Test
    void areTheSameInOneChunkOrMany() throws IOException {
        for (int size : new int[]{BYTES.length, BYTES.length / 2, 8192, 1000, 1}) {
            ReceivedBytes received = inChunksOf(size);
            assertThat(received.length()).isEqualTo(BYTES.length);
            assertThat(received.toBytes()).isEqualTo(BYTES);
            assertThat(received.stream().readAllBytes()).isEqualTo(BYTES);
        }
    }

    /** Each chunk takes some hundred bytes beside its own. */
    @Test
    void areKeptInFewChunksHoweverTheyCome() {
        assertThat(inChunksOf(1).chunks()).isEqualTo(1 + BYTES.length / 8192);
        assertThat(inChunksOf(5000).chunks()).isLessThanOrEqualTo(1 + BYTES.length / 5000);
    }

    @Test
    void canBeForgotten() {
        ReceivedBytes received = inChunksOf(1000);
        received.clear();
        assertThat(received.length()).isZero();
        assertThat(received.toBytes()).isEmpty();
    }

    private static ReceivedBytes inChunksOf(int size) {
        ReceivedBytes received = new ReceivedBytes();
        for (int from = 0; from < BYTES.length; from += size) {
            received.add(Buffer.buffer(Arrays.copyOfRange(BYTES, from, Math.min(from + size, BYTES.length))));
        }
        return received;
    }
}
