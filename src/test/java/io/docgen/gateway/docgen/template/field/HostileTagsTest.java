package io.docgen.gateway.docgen.template.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docgen.gateway.box.BoxTag;
import io.docgen.gateway.support.error.GatewayException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Templates that somebody made to take memory or time: what is kept of a tag does not grow with the tags before it. */
@Timeout(20)
class HostileTagsTest {

    private static final int TAGS = 5_000;

    @Test
    void keepFewConditionsEach() {
        assertThat(conditions("{{if a}}".repeat(TAGS) + "{{b}}".repeat(TAGS) + "{{endif}}")).isLessThan(100L * TAGS);
        assertThat(conditions("{{if a}}" + "{{elseif a}}{{b}}".repeat(TAGS) + "{{endif}}")).isLessThan(100L * TAGS);
        assertThat(conditions("{{if a}}{{if b}}{{c}}{{endif}}{{endif}}")).isEqualTo(3);
    }

    @Test
    void haveShortPathsInNestedLoops() {
        String loops = IntStream.range(0, TAGS).mapToObj(i -> "{{for x" + (i + 1) + " in x" + i + ".y.y.y.y}}")
                .collect(Collectors.joining());

        assertThat(TagReading.of(TagsOfText.of(loops))).extracting(use -> use.path().steps().size())
                .allMatch(steps -> steps <= 128);
    }

    @Test
    void haveNoMoreFieldsThanAreRead() {
        List<BoxTag> tags = IntStream.range(0, TAGS)
                .mapToObj(i -> "a" + i + String.join("", Collections.nCopies(60, ".b")))
                .map(path -> new BoxTag("{{" + path + "}}", "text", List.of(path))).toList();

        assertThatThrownBy(() -> FieldNode.of(TagReading.of(tags))).isInstanceOf(GatewayException.class)
                .hasMessage("The template has more fields than this gateway reads.");
    }

    private static long conditions(String template) {
        return TagReading.of(TagsOfText.of(template)).stream().mapToLong(use -> use.conditions().size()).sum();
    }
}
