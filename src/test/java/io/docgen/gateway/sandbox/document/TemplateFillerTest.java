package io.docgen.gateway.sandbox.document;

import static io.docgen.gateway.sandbox.document.Docx.p;
import static io.docgen.gateway.sandbox.document.Docx.r;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateFillerTest {

    private static final Map<String, Object> DATA = Map.ofEntries(Map.entry("name", "Ada"), Map.entry("vip", true),
            Map.entry("order", Map.of("id", 7, "lines", List.of(Map.of("item", "Pen", "price", 2.5, "count", 3),
                    Map.of("item", "Ink", "price", 1, "count", 2)))),
            Map.entry("perks", List.of("tea", "bike", "gym")), Map.entry("date", "2026-02-01"),
            Map.entry("phone", "5551234"), Map.entry("number", "Inv1203"), Map.entry("fee", 1234567.5),
            Map.entry("html", "a <b>b</b> &amp;<br/>c"), Map.entry("lines", "one\ntwo"),
            Map.entry("form", "one\r\ntwo\rthree"), Map.entry("none", List.of()));

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
            "Dear {{name}}! ~ Dear Ada!",
            "{{order.id}} {{order.none}} ~ 7 {{order.none}}",
            "{{x :: optional}}{{x :: default(\"Box Inc\")}} ~ Box Inc",
            "{{name :: uppercase}} {{name :: lowercase}} ~ ADA ada",
            "{{date :: format(\"dd-mmm-yy\")}} {{date :: format(\"mm-dd-yyyy\")}} ~ 01-Feb-26 02-01-2026",
            "{{phone :: format(\"xxx-xxxx\")}} {{name :: format(\"xxxx\")}} ~ 555-1234 Ada",
            "{{fee :: format(\"US-Number\")}} {{fee :: format(\"EU-Number\")}} {{order.id :: format(\"US-Number\")}} ~ 1,234,567.5 1.234.567,5 7",
            "{{perks :: delimiter(\", \"), lastdelimiter(\" and \")}} ~ tea, bike and gym",
            "{{for p in perks}}{{p}}; {{endfor}}{{for n in none}}x{{endfor}} ~ tea; bike; gym;",
            "{{for l in order.lines}}{{l.item}}={{l.price * l.count}} {{endfor}} ~ Pen=7.5 Ink=2",
            "{{if vip}}yes{{else}}no{{endif}}{{if x}}yes{{elseif order.id > 6}} six{{else}}no{{endif}} ~ yes six",
            "{{if x isPresent}}a{{if vip}}b{{endif}}{{endif}}{{if vip}}{{if x}}c{{else}}d{{endif}}{{endif}} ~ d",
            "{{number :: format(\"xxx-xxxx\")}} ~ Inv-1203",
            "{{$sum(order.lines.price)}} {{$sum(order.lines.none)}} ~ 3.5 {{$sum(order.lines.none)}}",
            "{{html}} ~ a b &|c",
            "{{form}} ~ one|two|three",
            "{{lines}} ~ one|two",
            "[[s|1]] {{what is this?}} ~ [[s|1]] {{what is this?}}"})
    void fillsAParagraph(String template, String expected) throws Exception {
        assertThat(filled(p(escaped(template)))).isEqualTo(expected);
    }

    @Test
    void namesWhatIsMissingByItsPathOnce() throws Exception {
        FilledDocument filled = Docx.fill(Docx.of(p("{{a}} {{a}} {{order.b}} {{a * name}} {{o :: optional}}"
                + "{{if c}}{{d}}{{endif}}{{for l in order.lines}}{{l.e}}{{endfor}}{{name * 2}}{{order}}{{endif}}")),
                DATA);
        assertThat(filled.missing()).containsExactly("a", "order.b", "order.lines.e");
        assertThat(filled.problems()).containsExactly(
                "The tag '{{name * 2}}' has no result: a value is not of the right type.",
                "The tag '{{order}}' has no result: a value is not of the right type.",
                "The tag '{{endif}}' has no counterpart in the template.");
    }

    @Test
    void repeatsAndDropsParagraphs() throws Exception {
        assertThat(filled(p("Perks: {{for p in perks}}") + p("- {{p}}") + p("{{endfor}} end") + p("{{if x}}") + p("no")
                + p("{{else}}") + p("yes {{name}}") + p("{{endif}}") + p("last")))
                .isEqualTo("Perks: \n- tea\n- bike\n- gym\n end\nyes Ada\nlast");
    }

    @Test
    void leavesABeginningWithoutAnEndAsText() throws Exception {
        assertThat(filled(p("{{if vip}}a{{for p in perks}}b{{endif}}"))).isEqualTo("a\n{{for p in perks}}\nb");
    }

    @Test
    void repeatsRowsOfTables() throws Exception {
        String row = "<w:tr><w:tc>" + p("{{tablerow l in order.lines}}{{l.item}}") + "</w:tc><w:tc>"
                + p("{{l.count}}{{endtablerow}}") + "</w:tc></w:tr>";
        assertThat(filled("<w:tbl><w:tr><w:tc>" + p("Item") + "</w:tc></w:tr>" + row + "</w:tbl>"))
                .isEqualTo("Item\nPen\n3\nInk\n2");
        String empty = Docx
                .xml(Docx.fill(Docx.of("<w:tbl>" + row.replace("order.lines", "none") + "</w:tbl><w:p/>"), DATA)
                        .docx());
        assertThat(empty).contains("<w:body><w:p></w:p></w:body>");
    }

    @Test
    void leavesALoopWithoutAListAsText() throws Exception {
        FilledDocument filled = Docx.fill(Docx.of(p("{{for i in items}}") + p("{{i.a}}{{if x}}b{{endif}}")
                + p("{{endfor}}")), DATA);
        assertThat(Docx.text(filled.docx())).isEqualTo("{{for i in items}}\n{{i.a}}{{if x}}b{{endif}}\n{{endfor}}");
        assertThat(filled.missing()).containsExactly("items");
    }

    @Test
    void takesTheFormatOfTheRunWhereATagBegins() throws Exception {
        String xml = Docx
                .xml(Docx.fill(Docx.of("<w:p>" + r("<w:b/>", "Hi {{na") + r("<w:i/>", "me}} there") + "</w:p>"),
                        Map.of("name", "A <u>B</u>")).docx());
        assertThat(xml).contains("<w:p><w:r><w:rPr><w:b></w:b></w:rPr><w:t xml:space=\"preserve\">Hi </w:t></w:r>"
                + "<w:r><w:rPr><w:b></w:b></w:rPr><w:t xml:space=\"preserve\">A </w:t></w:r>"
                + "<w:r><w:rPr><w:b></w:b><w:u w:val=\"single\"></w:u></w:rPr><w:t xml:space=\"preserve\">B</w:t></w:r>"
                + "<w:r><w:rPr><w:i></w:i></w:rPr><w:t xml:space=\"preserve\"> there</w:t></w:r></w:p>");
    }

    @Test
    void writesNoMarkupOfTheData() throws Exception {
        assertThat(filled(p("{{a}}"), Map.of("a", "1 < 2 & \"3\" \u0001\ud800<w:t>x</w:t> {{b}}")))
                .isEqualTo("1 < 2 & \"3\" <w:t>x</w:t> {{b}}");
    }

    @Test
    void putsAPictureInPlaceOfThePlaceholder() throws Exception {
        byte[] template = new WordBuilder().picture("{{logo}}").build();
        String gif = "R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";
        FilledDocument filled = Docx.fill(template, Map.of("logo", gif));
        WordPackage file = WordPackage.read(filled.docx());
        assertThat(filled.problems()).isEmpty();
        assertThat(Docx.xml(filled.docx())).contains("r:embed=\"docgen1\"").doesNotContain("{{logo}}");
        assertThat(file.parts()).containsKey("word/media/document-docgen1.gif");
        assertThat(new String(file.parts().get("[Content_Types].xml"), java.nio.charset.StandardCharsets.UTF_8))
                .containsOnlyOnce("image/png").contains("image/gif");
        assertThat(Docx.fill(template, Map.of("logo", "aGVsbG8gd29ybGQ=")).problems()).singleElement().asString()
                .contains("is not a PNG, JPEG or GIF");
        assertThat(Docx.fill(template, Map.of()).missing()).containsExactly("logo");
    }

    private static String filled(String body) throws UnusableDocumentException {
        return filled(body, DATA);
    }

    private static String filled(String body, Map<String, Object> data) throws UnusableDocumentException {
        return Docx.text(Docx.fill(Docx.of(body), data).docx());
    }

    private static String escaped(String template) {
        return template.replace("&", "&amp;").replace("<", "&lt;");
    }
}
