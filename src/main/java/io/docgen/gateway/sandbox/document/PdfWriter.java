package io.docgen.gateway.sandbox.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes pages of A4 with lines of text. */
final class PdfWriter {

    static final double WIDTH = 595;
    static final double HEIGHT = 842;
    static final double MARGIN = 72;

    private static final String FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>";
    /** The catalog, the list of pages and two fonts come before the pages. */
    private static final int FIRST_PAGE = 5;

    private final List<StringBuilder> pages = new ArrayList<>();
    private double y;

    PdfWriter() {
        newPage();
    }

    /** Goes down, to the next page if this one is full. Space at the top of a page is left out. */
    void down(double points) {
        y -= points;
        if (y < MARGIN) {
            newPage();
            y -= points;
        }
    }

    /** An encoded text at the present height. */
    void line(double x, double size, boolean bold, String encoded) {
        if (!encoded.isBlank()) {
            String escaped = encoded.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
            pages.get(pages.size() - 1)
                    .append(String.format(Locale.ROOT, "BT /F%d %.0f Tf %.2f %.2f Td (", bold ? 2 : 1,
                            size, x, y))
                    .append(escaped).append(") Tj ET\n");
        }
    }

    private void newPage() {
        pages.add(new StringBuilder());
        y = HEIGHT - MARGIN;
    }

    byte[] bytes() {
        List<String> objects = new ArrayList<>(List.of("<< /Type /Catalog /Pages 2 0 R >>", kids(),
                FONT.formatted("Helvetica"), FONT.formatted("Helvetica-Bold")));
        for (StringBuilder page : pages) {
            objects.add("<< /Type /Page /Parent 2 0 R /Contents " + (objects.size() + 2)
                    + " 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>");
            objects.add("<< /Length " + page.length() + " >>\nstream\n" + page + "endstream");
        }
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        StringBuilder offsets = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            offsets.append(String.format(Locale.ROOT, "%010d 00000 n \n", pdf.length()));
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int xref = pdf.length();
        pdf.append("xref\n0 ").append(objects.size() + 1).append('\n').append(offsets).append("trailer << /Size ")
                .append(objects.size() + 1).append(" /Root 1 0 R >>\nstartxref\n").append(xref).append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private String kids() {
        StringBuilder kids = new StringBuilder(
                "<< /Type /Pages /MediaBox [0 0 595 842] /Count " + pages.size() + " /Kids [");
        for (int i = 0; i < pages.size(); i++) {
            kids.append(FIRST_PAGE + 2 * i).append(" 0 R ");
        }
        return kids.append("] >>").toString();
    }
}
