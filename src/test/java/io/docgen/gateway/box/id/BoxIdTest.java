package io.docgen.gateway.box.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoxIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "12345", "00017", "12345678901234567890123456789012"})
    void acceptsOneTo32Digits(String id) {
        assertThat(BoxId.isValid(id)).isTrue();
        assertThat(BoxId.isOpaque(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1 ", "-1", "1.5", "1/2", "a", "١٢", "1\n", "123456789012345678901234567890123"})
    void refusesOtherFileIds(String id) {
        assertThat(BoxId.isValid(id)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"64528422-fbf4-4f8d-b6a0-b099c6572cf2", "azAZ_-09"})
    void acceptsLettersDigitsHyphensAndUnderscoresInOpaqueIds(String id) {
        assertThat(BoxId.isOpaque(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "..", "a.b", "é", "a\n", "[", "`", "@", "{", ":", "a%2Fb"})
    void refusesWhatWouldNameAnotherResource(String id) {
        assertThat(BoxId.isOpaque(id)).isFalse();
    }

    @Test
    void refusesOpaqueIdsOfMoreThan64Characters() {
        assertThat(BoxId.isOpaque("a".repeat(64))).isTrue();
        assertThat(BoxId.isOpaque("a".repeat(65))).isFalse();
        assertThat(BoxId.isOpaque(null)).isFalse();
        assertThat(BoxId.isValid(null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"12,12,true", "012,12,true", "0,000,true", "12,120,false", "0,1,false", "aB-1,Ab-1,true",
            "a0,a00,false",
            "12,,false"})
    void comparesWithoutLetterCaseAndLeadingZeros(String one, String other, boolean same) {
        assertThat(BoxId.isSame(one, other)).isEqualTo(same);
        assertThat(BoxId.isSame(other, one)).isEqualTo(same);
    }
}
