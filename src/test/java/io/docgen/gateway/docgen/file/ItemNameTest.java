package io.docgen.gateway.docgen.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "a/b", "a\\b", "/", "a\u0000", "a\nb", "a\u007f", "a\u0085b",
            "a\u2028b", "a.",
            "a ", " a", "contract.pdf.", "\t", "\u00a0", "\u200b", "\ufeff", "\u2060\u200d", "\u3164", "\u2800",
            "\u00ad",
            "\u115f\u1160", "\uffa0", "\u034f", "\u180e", "\u3000\u2003", "\ufe0f", "\udb40\udc41", "\udb40\udd00",
            "\u202egpj.exe", "a\u202d", "a\u202ab\u202c", "\u2067x\u2069", "\u2066a", "a\u2068b", "\ud800", "a\udc00"})
    void rejectsInvalidNames(String name) {
        assertThat(ItemName.violation(name)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "Offer letter", "contract.pdf", ".hidden", "a..b", "Grüße 😀", "a:b*c?",
            "\u05e9\u05dc\u05d5\u05dd\u200f!",
            "\u0646\u0627\u0645\u0647\u200c\u0647\u0627", "\u200bа", "\u2764\ufe0f", "\ud83d\udc68\u200d\ud83d\udc67",
            "a\u00a0b"})
    void acceptsOtherNames(String name) {
        assertThat(ItemName.violation(name)).isEmpty();
    }

    @Test
    void hasAtMost255Bytes() {
        assertThat(ItemName.violation("x".repeat(255))).isEmpty();
        assertThat(ItemName.violation("x".repeat(256))).isPresent();
        assertThat(ItemName.violation("é".repeat(128))).isPresent();
    }
}
