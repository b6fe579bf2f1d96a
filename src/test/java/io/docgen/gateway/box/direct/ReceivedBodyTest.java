package io.docgen.gateway.box.direct;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReceivedBodyTest {

    private static final String TEXT = "Zürich, 東京, 🚀";

    @Test
    void isEmptyWithoutABody() throws IOException {
        ReceivedBody body = new ReceivedBody();
        assertThat(body.isEmpty()).isTrue();
        assertThat(body.text()).isEmpty();
        assertThat(body.stream().readAllBytes()).isEmpty();
    }

    @Test
    void isTheSameInOneChunkOrMany() throws IOException {
        byte[] bytes = TEXT.repeat(1000).getBytes(StandardCharsets.UTF_8);
        for (int size : new int[]{bytes.length, bytes.length / 2, 1000, 1}) {
            ReceivedBody body = new ReceivedBody();
            for (int from = 0; from < bytes.length; from += size) {
                body.add(Buffer.buffer(Arrays.copyOfRange(bytes, from, Math.min(from + size, bytes.length))));
            }
            assertThat(body.isEmpty()).isFalse();
            assertThat(body.text()).isEqualTo(TEXT.repeat(1000));
            assertThat(body.stream().readAllBytes()).isEqualTo(bytes);
        }
    }
}
