package io.docgen.gateway.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFileNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "a/b", "a\\b", "/", "a\u0000", "a\nb", "a\u007f", "a\u0085b",
            "a\u2028b", "a.",
            "a ", " a", "contract.pdf.", "\t"})
    void rejectsInvalidNames(String name) {
        assertThat(OutputFileName.violation(name)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "Offer letter", "contract.pdf", ".hidden", "a..b", "Grüße 😀", "a:b*c?"})
    void acceptsOtherNames(String name) {
        assertThat(OutputFileName.violation(name)).isEmpty();
    }

    @Test
    void hasAtMost255Bytes() {
        assertThat(OutputFileName.violation("x".repeat(255))).isEmpty();
        assertThat(OutputFileName.violation("x".repeat(256))).isPresent();
        assertThat(OutputFileName.violation("é".repeat(128))).isPresent();
    }
}
