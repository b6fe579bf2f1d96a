package io.docgen.gateway.box;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoxEnumsTest {

    private enum Tag {
        TEXT,
        FOR_LOOP,
        UNKNOWN
    }

    private static final BoxEnums<Tag> TAGS = new BoxEnums<>(Tag.class);

    @ParameterizedTest
    @ValueSource(strings = {"for-loop", "for_loop", "FOR_LOOP", "For-Loop"})
    void knowsANameInEveryForm(String name) {
        assertThat(TAGS.find(name)).isEqualTo(Tag.FOR_LOOP);
    }

    @Test
    void hasNoValueForOtherNames() {
        assertThat(TAGS.find("while-loop")).isNull();
        assertThat(TAGS.find("")).isNull();
        assertThat(TAGS.find(null)).isNull();
        assertThat(TAGS.findOr(Tag.UNKNOWN, "while-loop")).isEqualTo(Tag.UNKNOWN);
        assertThat(TAGS.findOr(Tag.UNKNOWN, "text")).isEqualTo(Tag.TEXT);
    }
}
