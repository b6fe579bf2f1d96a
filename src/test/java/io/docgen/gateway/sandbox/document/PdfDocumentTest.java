package io.docgen.gateway.sandbox.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PdfDocumentTest {

    @Test
    void hasTheTextOfTheDocument() throws Exception {
        String pdf = pdf(new WordBuilder().title("An (offer)").text("Pay 3 € to José — “now” 日 č\\")
                .table(List.of("Item", "Price"), List.of("Pen", "7")));
        assertThat(shown(pdf))
                .isEqualTo("An (offer)\nPay 3 \u0080 to Jos\u00e9 \u0097 \u0093now\u0094 ? c\\\nItem\nPrice\nPen\n7");
        assertThat(pdf).startsWith("%PDF-1.4").contains("/F2 18 Tf").contains("/Count 1 ").endsWith("%%EOF\n");
    }

    @Test
    void wrapsLinesAndHasAsManyPagesAsNeeded() throws Exception {
        String pdf = pdf(new WordBuilder().text("word ".repeat(2_000)).text("x".repeat(500)));
        List<String> lines = shown(pdf).lines().toList();
        assertThat(lines).hasSizeGreaterThan(100).allSatisfy(line -> assertThat(
                PdfFont.width(line, 11, false)).isLessThanOrEqualTo(PdfWriter.WIDTH - 2 * PdfWriter.MARGIN));
        assertThat(String.join(" ", lines).split("word", -1)).hasSize(2_001);
        assertThat(pdf).contains("/Count 3 ");
        assertThat(Pattern.compile("/Type /Page ").matcher(pdf).results().count()).isEqualTo(3);
    }

    @Test
    void hasARowOnOneHeight() throws Exception {
        String pdf = pdf(new WordBuilder().table(List.of("Item", "Price"), List.of("Pen", "7")));
        List<String> heights = Pattern.compile("Tf \\S+ (\\S+) Td").matcher(pdf).results().map(found -> found.group(1))
                .toList();
        assertThat(heights).hasSize(4);
        assertThat(heights.get(0)).isEqualTo(heights.get(1));
        assertThat(heights.get(2)).isEqualTo(heights.get(3)).isNotEqualTo(heights.get(0));
    }

    @Test
    void pointsToItsObjects() throws Exception {
        String pdf = pdf(new WordBuilder().text("Dear é €"));
        int xref = Integer.parseInt(pdf.replaceFirst("(?s).*startxref\n(\\d+)\n.*", "$1"));
        assertThat(pdf.substring(xref)).startsWith("xref\n0 7\n");
        List<Integer> offsets = pdf.substring(xref).lines().skip(3).limit(6)
                .map(line -> Integer.parseInt(line.substring(0, 10)))
                .toList();
        for (int i = 0; i < offsets.size(); i++) {
            assertThat(pdf.substring(offsets.get(i))).startsWith((i + 1) + " 0 obj\n");
        }
    }

    private static String pdf(WordBuilder document) throws UnusableDocumentException {
        return new String(PdfDocument.of(document.build()), StandardCharsets.ISO_8859_1);
    }

    private static String shown(String pdf) {
        return Pattern.compile("Td \\((.*)\\) Tj").matcher(pdf).results()
                .map(line -> line.group(1).replaceAll("\\\\(.)", "$1")).collect(Collectors.joining("\n"));
    }
}
