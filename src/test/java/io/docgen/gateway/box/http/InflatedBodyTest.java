package io.docgen.gateway.box.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.docgen.gateway.box.error.UnreadableResponseException;
import io.docgen.gateway.testsupport.Gzip;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class InflatedBodyTest {

    private static final int MAX = 100_000;
    private static final byte[] TEXT = "x".repeat(1000).getBytes(UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "x-gzip", " gzip "})
    void isInflated(String coding) throws IOException {
        assertThat(InflatedBody.<byte[]>read(head(coding), new ByteArrayInputStream(Gzip.of(TEXT)), MAX,
                InputStream::readAllBytes)).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "identity"})
    void isAsItIsWithoutACoding(@Nullable String coding) throws IOException {
        assertThat(InflatedBody.<byte[]>read(head(coding), new ByteArrayInputStream(TEXT), MAX,
                InputStream::readAllBytes)).isEqualTo(TEXT);
    }

    @Test
    void mayHaveTheLargestLength() throws IOException {
        byte[] gzip = Gzip.of(new byte[1000], MAX / 1000);
        assertThat(InflatedBody.<byte[]>read(head("gzip"), new ByteArrayInputStream(gzip), MAX,
                InputStream::readAllBytes)).hasSize(MAX);
        assertThat(failure(Gzip.join(gzip, Gzip.of(new byte[1])), InputStream::readAllBytes).isTransient()).isFalse();
    }

    /** 1 MB that would be 1 GB, with a reader that reads all, and with one that reads nothing. */
    @Test
    void isNotInflatedBeyondTheLargestLength() {
        byte[] bomb = Gzip.of(new byte[1 << 20], 1 << 10);
        AtomicLong inflated = new AtomicLong();
        assertThat(failure(bomb, body -> {
            byte[] buffer = new byte[8192];
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                inflated.addAndGet(count);
            }
            return inflated;
        })).hasMessage("it is larger than box.max-response-size when inflated");
        assertThat(inflated.get()).isLessThanOrEqualTo(MAX);
        assertThat(failure(bomb, body -> "nothing")).hasMessageContaining("box.max-response-size");
    }

    /** The checksum comes after everything that a parser of JSON reads. */
    @Test
    void isVerifiedToItsEnd() {
        byte[] wrong = Gzip.of(TEXT);
        wrong[wrong.length - 8]++;
        UnreadableResponseException failure = failure(wrong, body -> body.readNBytes(TEXT.length));
        assertThat(failure).hasMessage("its gzip is corrupt or cut");
        assertThat(failure.isTransient()).isTrue();
    }

    @Test
    void failsAgainForAReaderThatGoesOn() {
        byte[] corrupt = Gzip.of(TEXT);
        corrupt[12] ^= 0x55;
        failure(corrupt, body -> {
            for (int i = 0; i < 3; i++) {
                UnreadableResponseException again = catchThrowableOfType(UnreadableResponseException.class,
                        body::readAllBytes);
                assertThat(again).isNotNull();
            }
            return "all is well";
        });
    }

    private static UnreadableResponseException failure(byte[] gzip, InflatedBody.ValueReader<?> reader) {
        UnreadableResponseException failure = catchThrowableOfType(UnreadableResponseException.class,
                () -> InflatedBody.read(head("gzip"), new ByteArrayInputStream(gzip), MAX, reader));
        assertThat(failure).isNotNull();
        return failure;
    }

    private static ResponseHead head(@Nullable String coding) {
        return new ResponseHead(200, "application/json", coding, -1, false, null, null, null, null);
    }
}
