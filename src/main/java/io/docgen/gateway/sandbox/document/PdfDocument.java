package io.docgen.gateway.sandbox.document;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a Word document as a PDF: its paragraphs, and the rows of its tables. Titles are larger, pictures are
 * left out. It is to be read, not to look like the document.
 */
public final class PdfDocument {

    private static final double SIZE = 11;
    private static final double TITLE = 18;
    private static final double LINE = 1.3;
    private static final double GAP = 8;
    private static final double TEXT_WIDTH = PdfWriter.WIDTH - 2 * PdfWriter.MARGIN;
    /** Of a column, so that a word has room. */
    private static final double NARROWEST = 20;

    private final PdfWriter pages = new PdfWriter();

    private PdfDocument() {
    }

    /** The pages of a document. */
    public static byte[] of(byte[] docx) throws UnusableDocumentException {
        PdfDocument document = new PdfDocument();
        document.blocks(WordTemplate.read(docx).document());
        return document.pages.bytes();
    }

    private void blocks(XmlElement container) {
        container.elements().forEach(block -> {
            if (block.is("p")) {
                paragraph(block);
            } else if (block.is("tr")) {
                row(block);
            } else if (block.is("body", "tbl", "sdt", "sdtContent", "customXml")) {
                blocks(block);
            }
        });
    }

    private void paragraph(XmlElement paragraph) {
        boolean title = isTitle(paragraph);
        double size = title ? TITLE : SIZE;
        boolean bold = title || isBold(paragraph);
        for (String text : text(paragraph).split("\n", -1)) {
            for (String line : new PdfLines(TEXT_WIDTH, size, bold).of(PdfFont.encoded(text))) {
                pages.down(size * LINE);
                pages.line(PdfWriter.MARGIN, size, bold, line);
            }
        }
        pages.down(GAP);
    }

    private void row(XmlElement row) {
        List<XmlElement> cells = row.elements().filter(cell -> cell.is("tc")).toList();
        double column = Math.max(NARROWEST, TEXT_WIDTH / Math.max(1, cells.size()));
        List<List<String>> columns = new ArrayList<>();
        for (XmlElement cell : cells) {
            List<String> lines = new ArrayList<>();
            for (String text : cellText(cell).split("\n")) {
                lines.addAll(new PdfLines(column - GAP, SIZE, isBold(cell)).of(PdfFont.encoded(text)));
            }
            columns.add(lines);
        }
        int height = columns.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < height; line++) {
            pages.down(SIZE * LINE);
            for (int i = 0; i < columns.size(); i++) {
                if (line < columns.get(i).size()) {
                    pages.line(PdfWriter.MARGIN + i * column, SIZE, isBold(cells.get(i)), columns.get(i).get(line));
                }
            }
        }
        pages.down(GAP / 2);
    }

    private static String cellText(XmlElement cell) {
        StringBuilder text = new StringBuilder();
        cell.elements().forEach(inside -> {
            if (inside.is("p")) {
                text.append(text(inside)).append('\n');
            } else if (inside.is("tbl", "tr", "tc")) {
                text.append(cellText(inside)).append('\n');
            }
        });
        return text.toString();
    }

    private static boolean isTitle(XmlElement paragraph) {
        return paragraph.first("pPr").flatMap(format -> format.first("pStyle")).flatMap(style -> style.attribute("val"))
                .filter(style -> style.startsWith("Title") || style.startsWith("Heading")).isPresent();
    }

    /** Whether all of its text is bold. */
    private static boolean isBold(XmlElement paragraph) {
        List<XmlElement> runs = paragraph.elements()
                .flatMap(child -> child.is("p") ? child.elements() : List.of(child).stream())
                .filter(run -> run.is("r")).toList();
        return !runs.isEmpty() && runs.stream().allMatch(run -> run.first("rPr").flatMap(format -> format.first("b"))
                .filter(bold -> !bold.attribute("val").filter(value -> value.matches("0|false|off")).isPresent())
                .isPresent());
    }

    /** The text of a paragraph, with the line breaks in it. */
    private static String text(XmlElement element) {
        StringBuilder text = new StringBuilder();
        element.elements().forEach(child -> {
            if (!child.word()) {
                return;
            }
            switch (child.local()) {
                case "t" -> text.append(child.text());
                case "tab" -> text.append(element.is("r") ? "    " : "");
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('-');
                case "r", "hyperlink", "ins", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml" ->
                    text.append(text(child));
                default -> {
                    // formats, pictures and what was deleted
                }
            }
        });
        return text.toString();
    }
}
