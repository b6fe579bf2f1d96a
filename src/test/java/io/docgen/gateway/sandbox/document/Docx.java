package io.docgen.gateway.sandbox.document;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Word documents of tests. */
final class Docx {

    private static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private Docx() {
    }

    /** A document with this content of {@code w:body}. */
    static byte[] of(String body) {
        return of(Map.of("word/document.xml", document(body)));
    }

    static String document(String body) {
        return "<w:document " + WORD + "><w:body>" + body + "</w:body></w:document>";
    }

    static byte[] of(Map<String, String> parts) {
        return new WordPackage(parts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                part -> part.getValue().getBytes(StandardCharsets.UTF_8), (a, b) -> a, LinkedHashMap::new))).write();
    }

    static String header(String text) {
        return "<w:hdr " + WORD + ">" + p(text) + "</w:hdr>";
    }

    /** A paragraph of a run. */
    static String p(String text) {
        return "<w:p>" + r("", text) + "</w:p>";
    }

    /** A run with a format. */
    static String r(String format, String text) {
        return "<w:r>" + (format.isEmpty() ? "" : "<w:rPr>" + format + "</w:rPr>") + "<w:t>" + text + "</w:t></w:r>";
    }

    static FilledDocument fill(byte[] docx, Map<String, Object> data) throws UnusableDocumentException {
        return WordTemplate.read(docx).fill(data);
    }

    /** The paragraphs of a document, one a line, of rows of tables too. */
    static String text(byte[] docx) throws UnusableDocumentException {
        return text(WordTemplate.read(docx).document()).strip();
    }

    private static String text(XmlElement element) {
        String inside = element.is("t")
                ? element.text()
                : element.is("br") ? "|" : element.elements().map(Docx::text).collect(Collectors.joining());
        return element.is("p") ? inside + "\n" : inside;
    }

    static String xml(byte[] docx) throws UnusableDocumentException {
        return new String(WordPackage.read(docx).parts().get("word/document.xml"), StandardCharsets.UTF_8);
    }
}
