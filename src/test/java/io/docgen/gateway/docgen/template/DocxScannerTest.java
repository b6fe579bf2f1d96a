package io.docgen.gateway.docgen.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class DocxScannerTest {

    private static byte[] zip(String comment, String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setComment(comment);
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.repeat(20).getBytes(StandardCharsets.US_ASCII));
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isDocx(byte[] content, int step) {
        DocxScanner scanner = new DocxScanner();
        for (int i = 0; i < content.length; i += step) {
            scanner.add(Buffer.buffer(content).getBuffer(i, Math.min(content.length, i + step)));
        }
        return scanner.isDocx();
    }

    @Test
    void seesADocxInAnyPieces() throws IOException {
        for (String comment : new String[]{"", "made by hand", "PK\5\6"}) {
            byte[] docx = zip(comment, "_rels/.rels", "word/document.xml", "docProps/app.xml", "[Content_Types].xml",
                    "a");
            for (int step = 1; step <= docx.length; step++) {
                assertThat(isDocx(docx, step)).as("step %s", step).isTrue();
            }
        }
    }

    @Test
    void refusesOtherFiles() throws IOException {
        byte[] docx = zip("", "[Content_Types].xml", "word/document.xml");
        for (int length = 0; length < docx.length; length++) {
            assertThat(isDocx(Buffer.buffer(docx).getBytes(0, length), 1000)).as("cut at %s", length).isFalse();
        }
        assertThat(isDocx(Buffer.buffer(docx).appendByte((byte) 0).getBytes(), 1000)).isFalse();
        assertThat(isDocx(zip("", "[Content_Types].xml", "xl/workbook.xml"), 1000)).isFalse();
        assertThat(isDocx(zip("", "word/document.xml", "a.txt"), 1000)).isFalse();
        byte[] without = Buffer.buffer(docx).appendBytes(zip("", "a", "b")).getBytes();
        assertThat(isDocx(without, 1000)).isFalse();
    }
}
