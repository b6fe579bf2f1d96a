package io.docgen.gateway.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteSizeTest {

    @ParameterizedTest
    @CsvSource({"2097152, 2 MB", "262144, 256 KB", "1572864, 1536 KB", "1000000, 1000000 bytes", "0, 0 bytes"})
    void isExactAndShort(long bytes, String text) {
        assertThat(ByteSize.text(bytes)).isEqualTo(text);
    }
}
