package io.docgen.gateway.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagScannerTest {

    private static final String[] PIECES = {"{{", "}}", "{", "}", "[[", "]]", "::", "if ", "elseif ", "else", "endif",
            "for ", "in ", "tablerow ", "endfor", "optional", "default(", "\"", "“", "'", "(", ")", ",", "a", "b.c",
            ".",
            "-", " - ", "*", "/", "==", "!", "and ", "5", "5.", " ", "\n", "\u00a0", "é", "\ud83d", "isPresent"};

    @Test
    void findsTagsInTheOrderOfTheText() {
        assertThat(contents("Dear {{name}}, {{if a}}yes{{endif}} [[s|1]]."))
                .isEqualTo("{{name}} {{if a}} {{endif}} [[s|1]]");
    }

    @Test
    void beginsATagAtTheLastBracesBeforeItsEnd() {
        assertThat(contents("{{a {{b}} c}} {{{d}}} {{e")).isEqualTo("{{b}} {{d}}");
        assertThat(contents("[[ {{a}} ]] {{ [[s|1]] }}")).isEqualTo("{{a}} [[s|1]]");
    }

    @Test
    void knowsWhereATagStands() {
        TagScanner.Found found = TagScanner.scan("a {{b}} c").get(0);

        assertThat("a {{b}} c".substring(found.start(), found.end())).isEqualTo(found.tag().content());
    }

    @Test
    void neverFails() {
        Random random = new Random(39);
        for (int i = 0; i < 50_000; i++) {
            String text = random.ints(random.nextInt(30), 0, PIECES.length).mapToObj(piece -> PIECES[piece])
                    .collect(Collectors.joining());
            for (TagScanner.Found found : TagScanner.scan("{{" + text + "}}")) {
                Tag tag = found.tag();
                assertThat(tag.kind() == TagKind.UNKNOWN && !tag.names().isEmpty()).as(text).isFalse();
                new Scope().pass(tag);
                if (tag.expression() != null) {
                    new Evaluator(name -> "1e399").value(tag.expression());
                }
            }
        }
    }

    /** Each takes minutes where time grows with the square of the length. */
    @ParameterizedTest
    @ValueSource(strings = {"{{", "}}", "[[", "{", "{{a", "{{a}}", "\"", "{{\"", "(", "{{(", "-", "{{-", "not ", "a.",
            "a ", "5",
            "{{a + ", "a :: optional, ", "{{ if a and ", "\u00a0", "{{a [["})
    @Timeout(10)
    void takesTimeInProportionToTheLength(String piece) {
        String text = "{{" + piece.repeat(1_000_000 / piece.length()) + "}}";

        assertThat(TagScanner.scan(text)).hasSizeLessThanOrEqualTo(1_000_000);
    }

    private static String contents(String text) {
        return TagScanner.scan(text).stream().map(found -> found.tag().content()).collect(Collectors.joining(" "));
    }
}
