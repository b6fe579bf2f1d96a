package io.docgen.gateway.sandbox;

import io.docgen.gateway.sandbox.document.PdfDocument;
import io.docgen.gateway.sandbox.document.UnusableDocumentException;
import io.docgen.gateway.sandbox.document.WordBuilder;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The generated content of a sample file: its name as the title, and its text, as a PDF of the size that it has. */
final class SampleContent {

    /** Sizes that show what large ones look like are larger than what can be sent. */
    private static final double LARGEST = 1_000_000;

    private SampleContent() {
    }

    /** @param size in bytes; a comment fills the PDF up to it, if it is not too large */
    static Buffer of(String name, String text, double size) {
        try {
            byte[] pdf = PdfDocument.of(new WordBuilder().title(name.replaceFirst("\\.pdf$", "")).text(text).build());
            return Buffer.buffer(padded(pdf, size > LARGEST ? 0 : (int) size));
        } catch (UnusableDocumentException ours) {
            throw new IllegalStateException(ours);
        }
    }

    private static byte[] padded(byte[] pdf, int size) {
        if (size < pdf.length + 2) {
            return pdf;
        }
        int trailer = new String(pdf, StandardCharsets.ISO_8859_1).lastIndexOf("startxref");
        int rest = pdf.length - trailer;
        byte[] padded = new byte[size];
        Arrays.fill(padded, (byte) ' ');
        System.arraycopy(pdf, 0, padded, 0, trailer);
        System.arraycopy(pdf, trailer, padded, size - rest, rest);
        padded[trailer] = '%';
        padded[size - rest - 1] = '\n';
        return padded;
    }
}
