package io.docgen.gateway.sandbox.document;

import java.util.ArrayList;
import java.util.List;

/** Divides text into lines of a width. */
final class PdfLines {

    private final double width;
    private final double size;
    private final boolean bold;

    PdfLines(double width, double size, boolean bold) {
        this.width = width;
        this.size = size;
        this.bold = bold;
    }

    /** The lines of a text, divided at its blanks; words that are longer than a line anywhere. */
    List<String> of(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        int blank = -1;
        double used = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            used += widthOf(c);
            if (c == ' ') {
                blank = i;
            } else if (used > width && i > start) {
                int end = blank > start ? blank : i;
                lines.add(text.substring(start, end));
                start = blank > start ? blank + 1 : i;
                used = PdfFont.width(text.substring(start, i + 1), size, bold);
            }
        }
        lines.add(text.substring(start));
        return lines;
    }

    private double widthOf(char c) {
        return PdfFont.width(String.valueOf(c), size, bold);
    }
}
