package io.docgen.gateway.sandbox.document;

import java.text.Normalizer;

/** Helvetica, which each reader of PDF has: how wide characters are, and their bytes in the encoding WinAnsi. */
final class PdfFont {

    /** Of the printable characters of ASCII, in thousandths of the size. */
    private static final int[] WIDTHS = {278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
            556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722,
            667,
            611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611,
            278,
            278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556,
            556,
            333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584};
    private static final int USUAL = 600;
    private static final double BOLD = 1.08;
    /** The characters of WinAnsi that are not those of Latin-1, from 0x80. A native executable lacks this charset. */
    private static final String FROM_80 = "\u20ac\0\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\0\u017d\0"
            + "\0\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\0\u017e\u0178";

    private PdfFont() {
    }

    /** The text in characters that are bytes of the encoding. Others lose their accents or become question marks. */
    static String encoded(String text) {
        StringBuilder bytes = new StringBuilder();
        text.codePoints().forEach(c -> bytes.append(encoded(c)));
        return bytes.toString();
    }

    private static String encoded(int c) {
        int special = c < 0xa0 || c > 0xffff ? -1 : FROM_80.indexOf(c);
        if (c >= 0x20 && c < 0x7f || c >= 0xa0 && c <= 0xff) {
            return String.valueOf((char) c);
        }
        if (special >= 0) {
            return String.valueOf((char) (0x80 + special));
        }
        if (c < 0x20) {
            return " ";
        }
        String base = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD).substring(0, 1);
        return base.charAt(0) > 0x20 && base.charAt(0) < 0x7f ? base : "?";
    }

    /** The width of an encoded text, in points. */
    static double width(String encoded, double size, boolean bold) {
        long sum = 0;
        for (int i = 0; i < encoded.length(); i++) {
            sum += width(encoded.charAt(i));
        }
        return sum * size / 1000 * (bold ? BOLD : 1);
    }

    private static int width(char c) {
        if (c >= 0x20 && c < 0x7f) {
            return WIDTHS[c - 0x20];
        }
        char base = c < 0xc0 ? c : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
        return base > 0x20 && base < 0x7f ? WIDTHS[base - 0x20] : USUAL;
    }
}
