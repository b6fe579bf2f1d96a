package io.docgen.gateway.graphql.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.ParserOptions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTextTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
            "\"D\" query Q { a } | query Q { a }",
            "\"\" query { a } | query { a }",
            "\"D\"query Q{ a } | query Q { a }",
            "\"a \\\" # { query $b: \" query Q { a } | query Q { a }",
            "\"\"\"D \"quoted\" \\\"\"\" # ( \"\"\" subscription Q { a } | subscription Q { a }",
            "\"D\" # \"comment\" query N { b }LF , \ufeff mutation M { a } | mutation M { a }",
            "query { a } \"F\" fragment F on T { a } | query { a } fragment F on T { a }",
            "\"F\" fragment on2 on T { a } \"Q\" query Q { ...on2 } | fragment on2 on T { a } query Q { ...on2 }",
            "query Q(\"V\" $v: Int) { a } | query Q($v: Int) { a }",
            "query (\"\"\"V\"\"\" $v: [Int!]! = [1] @d(x: \"$y\") \"W\" $w: S = \"x\" \"X\" $x: O = {a: \"$\"} \"Y\" $y: I) { a } "
                    + "| query ($v: [Int!]! = [1] @d(x: \"$y\"), $w: S = \"x\", $x: O = {a: \"$\"}, $y: I) { a }",
            "query Q($v: S = \"x\" $w: S = \"\"\"y\"\"\") { a } | query Q($v: S = \"x\", $w: S = \"\"\"y\"\"\") { a }",
            "query query(\"V\" $query: query) { a } | query query($query: query) { a }",
            "{ a(b: \"query\" c: [\"x\" $v], d: {e: \"f\" g: $v}) } | { a(b: \"query\", c: [\"x\", $v], d: {e: \"f\", g: $v}) }",
            "{ a(b: \"\"\"\"\"\" c: \"\" d: \"\"\"\\\"\"\"\"\"\") } | { a(b: \"\"\"\"\"\", c: \"\", d: \"\"\"\\\"\"\"\"\"\") }",
            "{ a(b: \"x\u2028y\u2029\", c: \"\"\"\u2028\"\"\") # \u2028 } LF} | { a(b: \"x\u2028y\u2029\", c: \"\"\"\u2028\"\"\") }"})
    void isTheDocumentWithoutDescriptions(String described, String plain) {
        assertThat(AstPrinter.printAstCompact(parse(described.replace("LF", "\n"))))
                .isEqualTo(AstPrinter.printAstCompact(parse(plain)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "\"D\" { a }", "{ a } \"D\"", "\"D\"", "\"D\" \"E\" query Q { a }", "query \"D\" Q { a }",
            "query Q \"D\" { a }",
            "query Q(\"D\") { a }", "query Q($v: Int \"D\") { a }", "query Q(\"D\" \"E\" $v: Int) { a }",
            "query Q($v: \"D\" Int) { a }", "query Q($v \"D\" : Int) { a }", "query Q($ \"D\" v: Int) { a }",
            "query Q($v: \"D\" $w: Int) { a }", "query Q($v: Int = \"D\" \"E\") { a }",
            "query Q($v: Int = $w \"D\") { a }",
            "query \"x\" query { a }", "query @d \"x\" query { a }", "fragment F on \"x\" query { a }",
            "fragment \"x\" fragment on T { a } query { ...fragment }", "{ \"D\" a }", "{ a(\"D\" b: 1) }",
            "{ ... \"D\" on T { a } }",
            "{ ... \"x\" query }", "{ a(\"D\" $v) }", "query Q @d(\"D\" $v) { a }", "query Q @d (\"D\" $v: Int) { a }",
            "\"\\q\" query Q { a }", "\"\\uD800\" query Q { a }", "\"D\nE\" query Q { a }", "\"D query Q { a }",
            "\"\"\"D\"\" query Q { a }",
            "\"\"\"D\\\"\"\" query Q { a }", "{ a(b: \"\"\"D\\\"\"\") }", "\"D\" queryQ { a }", "\"D\" QUERY Q { a }",
            "\"D\" extend query Q { a }", "D query Q { a }",
            "{\u2028a }", "{ a\u2029}", "\u2028{ a }", "{ a }\u2029", "\"D\"\u2028query { a }", "{ a(b: [1\u20282]) }"})
    void anythingElseIsASyntaxError(String invalid) {
        assertThatThrownBy(() -> parse(invalid)).isInstanceOf(InvalidSyntaxException.class);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
            "\"D \ud83d\ude00 \u00e9 \t\" query Q { ? } | 1:21",
            "\"\"\"LF DLF E\"\"\" query Q(\"V\" $v: Int) { ? } | 3:30",
            "{ a(b: \"\u2028\ud83d\ude00\") \u2028} | 1:14", "\"D\" { a } | 1:1",
            "query(\"V\" $a: IntLF \"W\" b) { a } | 2:2",
            "{ a } \"\\q\" query { a } | 1:7", "{ a(b: \"\"\"x\\\"\"\") } | 1:8"})
    void placesStayWhereTheyAre(String invalid, String place) {
        assertThatThrownBy(() -> parse(invalid.replace("LF", "\n"))).isInstanceOfSatisfying(
                InvalidSyntaxException.class,
                error -> assertThat(error.getLocation().getLine() + ":" + error.getLocation().getColumn())
                        .isEqualTo(place));
    }

    @Test
    void theDescriptionsOfOperationsAndVariablesAreKept() {
        String text = """
                "Not this" fragment F on T { a }
                \"""
                  Reads
                    one.
                \"""
                query A("Of v" $v: Int = 3, $w: String = "Not this either", \"""Of x\""" $x: T) { a }
                query B { a }
                "With \\"quotes\\" and \\u00e9" mutation C("Of C" $v: Int) { a }
                """;
        assertThat(DocumentText.of(text).operations()).containsExactly(
                new DocumentText.Operation("Reads\n  one.", Map.of("v", "Of v", "x", "Of x")),
                new DocumentText.Operation(null, Map.of()),
                new DocumentText.Operation("With \"quotes\" and \u00e9", Map.of("v", "Of C")));
        assertThat(DocumentText.of("\"One\" query { a }").operations())
                .containsExactly(new DocumentText.Operation("One", Map.of()));
        assertThat(DocumentText.of("{ a }").operations()).isEmpty();
    }

    @Test
    void aDocumentWithoutStringsIsItself() {
        String text = "query Q($v: Int) { a(b: $v) }";
        assertThat(DocumentText.of(text).text()).isSameAs(text);
        assertThat(parse(text).getDefinitionsOfType(OperationDefinition.class)).hasSize(1);
    }

    private static Document parse(String text) {
        return DocumentParser.parse(DocumentText.of(text), ParserOptions.getDefaultOperationParserOptions());
    }
}
