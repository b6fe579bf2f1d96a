package io.docgen.gateway.sandbox.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The files in a Word document.
 *
 * @param parts by name, in their order
 */
record WordPackage(Map<String, byte[]> parts) {

    static final String DOCUMENT = "word/document";
    /** The parts that have text, the text itself before headers and footers. */
    private static final List<Pattern> TEXTS = Stream.of("document", "header", "footer", "footnotes")
            .map(name -> Pattern.compile("word/" + name + "[0-9]*\\.xml")).toList();
    private static final LocalDateTime FIRST_OF_ZIP = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Whether it may be a Word document, as far as its first bytes show. */
    static boolean isOne(byte[] content) {
        return content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    static WordPackage read(byte[] docx) throws UnusableDocumentException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        int left = Bounds.UNPACKED;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0 || parts.size() >= Bounds.PARTS) {
                    throw new UnusableDocumentException("The template is too large.");
                }
                if (!entry.isDirectory()) {
                    parts.put(entry.getName(), content);
                }
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new UnusableDocumentException("The template is not a readable Word document.");
        }
        return new WordPackage(parts);
    }

    /** The names of the parts that have text. */
    List<String> texts() {
        return TEXTS.stream().flatMap(text -> parts.keySet().stream().filter(name -> text.matcher(name).matches()))
                .toList();
    }

    byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(FIRST_OF_ZIP);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
