package io.docgen.gateway.box.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docgen.gateway.testsupport.Gzip;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipInputStreamTest {

    private static final byte[] TEXT = "{\"name\": \"Vertrag 東京\"}".repeat(500).getBytes(UTF_8);
    private static final byte[] GZIP = Gzip.of(TEXT);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100, 5000})
    void inflatesWhateverIsReadAtOnce(int atOnce) throws IOException {
        try (InputStream in = new GzipInputStream(new Dribble(GZIP, atOnce))) {
            assertThat(in.readAllBytes()).isEqualTo(TEXT);
            assertThat(in.read()).isNegative();
        }
    }

    @Test
    void readsSingleBytes() throws IOException {
        try (InputStream in = new GzipInputStream(new ByteArrayInputStream(Gzip.of(new byte[]{(byte) 200})))) {
            assertThat(in.read()).isEqualTo(200);
            assertThat(in.read()).isNegative();
        }
    }

    @Test
    void skipsTheOptionalPartsOfAHeader() throws IOException {
        byte[] parts = {0x1f, (byte) 0x8b, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3, 2, 0, 9, 9, 'a', 0, 'b', 'c', 0, 7, 7};
        assertThat(inflate(Gzip.join(parts, Arrays.copyOfRange(GZIP, 10, GZIP.length)))).isEqualTo(TEXT);
    }

    @Test
    void readsSeveralMembers() throws IOException {
        byte[] empty = Gzip.of(new byte[0]);
        assertThat(inflate(Gzip.join(empty, GZIP, empty, GZIP))).isEqualTo(Gzip.join(TEXT, TEXT));
    }

    /** That of the JDK overflows the stack. */
    @Test
    void refusesManyMembers() {
        byte[][] empty = new byte[100_000][];
        Arrays.fill(empty, Gzip.of(new byte[0]));
        assertThatThrownBy(() -> inflate(Gzip.join(empty))).isInstanceOf(IOException.class)
                .hasMessageContaining("too many members");
    }

    @Test
    void failsWhereverItIsCut() {
        byte[] gzip = Gzip.of(Arrays.copyOf(TEXT, 100));
        for (int length = 0; length < gzip.length; length++) {
            byte[] cut = Arrays.copyOf(gzip, length);
            assertThatThrownBy(() -> inflate(cut)).as("%d bytes", length).isInstanceOf(IOException.class);
        }
    }

    /** A few bits say nothing of the content, such as the time in the header. */
    @Test
    void neverGivesOtherContentWhateverBitIsWrong() throws IOException {
        byte[] text = Arrays.copyOf(TEXT, 100);
        byte[] gzip = Gzip.of(text);
        int harmless = 0;
        for (int bit = 0; bit < 8 * gzip.length; bit++) {
            byte[] corrupt = gzip.clone();
            corrupt[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                assertThat(inflate(corrupt)).as("bit %d", bit).isEqualTo(text);
                harmless++;
            } catch (IOException refused) {
                assertThat(refused).isNotNull();
            }
        }
        assertThat(harmless).isLessThan(80);
    }

    @Test
    void failsForOtherBytesAfterTheLastMember() {
        assertThatThrownBy(() -> inflate(Gzip.join(GZIP, new byte[]{'x', 'y', 'z'}))).isInstanceOf(IOException.class);
    }

    @Test
    void anythingElseIsNoGzip() {
        Random random = new Random(35);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            if (i % 2 == 0 && bytes.length > 10) {
                System.arraycopy(GZIP, 0, bytes, 0, 10);
            }
            assertThatThrownBy(() -> inflate(bytes)).isInstanceOf(IOException.class);
        }
    }

    private static byte[] inflate(byte[] gzip) throws IOException {
        try (InputStream in = new GzipInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        }
    }

    /** Gives few bytes with each read. */
    private static final class Dribble extends ByteArrayInputStream {

        private final int atOnce;

        Dribble(byte[] bytes, int atOnce) {
            super(bytes);
            this.atOnce = atOnce;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(length, atOnce));
        }
    }
}
