package io.docgen.gateway.graphql.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentScannerTest {

    static Stream<String> large() {
        return Stream.of(
                "{ a }" + " ".repeat(50_000),
                "# " + "x".repeat(50_000) + "\n{ a }",
                "{ a(b: " + "9".repeat(401) + ") }",
                "{ a(b: -" + "9".repeat(401) + ") }",
                "{ a(b: 1." + "9".repeat(401) + ") }",
                "{ a(b: 1e" + "9".repeat(401) + ") }",
                "{ " + "a".repeat(201) + " }",
                "{ " + "a ".repeat(4001) + "}",
                "{a(b:" + "[".repeat(101) + "]".repeat(101) + ")}",
                "{".repeat(101),
                "{ a } " + "fragment f on Q { a } ".repeat(51),
                "{ a } " + "fragment#\nf on Q{a}".repeat(51));
    }

    @ParameterizedTest
    @MethodSource("large")
    void rejectsLargeDocuments(String query) {
        assertThatThrownBy(() -> DocumentScanner.check(query)).isInstanceOf(QueryTooComplexException.class);
    }

    static Stream<String> small() {
        return Stream.of(
                "",
                "{ a(b: \"" + "9".repeat(40_000) + "\") }",
                "{ a(b: \"\"\"{ { [ " + "x ".repeat(20_000) + "\\\"\"\" # \"\"\") }",
                "{ a(b: \"\\\" { { \\\\\") c }",
                "{ a(b: " + "9".repeat(399) + ") }",
                "{ a(b: \"never closed",
                "{ a(b: \"\"\"never closed",
                "\\", "\"\\", "{ fragment fragment fragment }".repeat(60),
                "query { a } # fragment " + "fragment ".repeat(100),
                "{ a }" + "fragment f on Q { a } ".repeat(50));
    }

    @ParameterizedTest
    @MethodSource("small")
    void acceptsSmallDocuments(String query) {
        assertThatCode(() -> DocumentScanner.check(query)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"mutation { a } | true", "query A { a } mutation B { b } | true",
            "{ mutation } | false",
            "query($mutation: Int) { a } | false", "{ a } # mutation | false"})
    void detectsMutations(String query, boolean may) {
        assertThat(DocumentScanner.check(query).mayMutate()).isEqualTo(may);
    }
}
