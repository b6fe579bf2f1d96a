package io.docgen.gateway.sandbox.document;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds a plain Word document: the sample templates, and what is uploaded as text. */
public final class WordBuilder {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";
    private static final String WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final int TEXT_WIDTH = 9026;
    /** A grey pixel, in place of which a picture is put. */
    private static final String PLACEHOLDER = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ"
            + "AAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

    private final StringBuilder body = new StringBuilder();
    private int pictures;

    /** A title. */
    public WordBuilder title(String text) {
        body.append("<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>").append(run(text, false)).append("</w:p>");
        return this;
    }

    /** A paragraph for each line. */
    public WordBuilder text(String lines) {
        lines.lines().forEach(line -> body.append("<w:p>").append(run(line, false)).append("</w:p>"));
        return this;
    }

    /** A table with columns of equal width, the first row in bold. */
    @SafeVarargs
    public final WordBuilder table(List<String>... rows) {
        int width = TEXT_WIDTH / rows[0].size();
        body.append(
                "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>")
                .append("<w:gridCol w:w=\"%d\"/>".formatted(width).repeat(rows[0].size())).append("</w:tblGrid>");
        for (List<String> row : rows) {
            body.append("<w:tr>");
            row.forEach(cell -> body.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width)
                    .append("\" w:type=\"dxa\"/></w:tcPr><w:p>").append(run(cell, row == rows[0]))
                    .append("</w:p></w:tc>"));
            body.append("</w:tr>");
        }
        body.append("</w:tbl>");
        return this;
    }

    /** A picture of a square inch whose alternative text is a tag. */
    public WordBuilder picture(String alternativeText) {
        String about = "id=\"%d\" name=\"Picture\" descr=\"%s\"".formatted(++pictures, escaped(alternativeText));
        body.append(
                """
                        <w:p><w:r><w:drawing><wp:inline><wp:extent cx="914400" cy="914400"/><wp:docPr ABOUT/>\
                        <a:graphic><a:graphicData uri="DRAWINGpicture"><pic:pic>\
                        <pic:nvPicPr><pic:cNvPr ABOUT/><pic:cNvPicPr/></pic:nvPicPr>\
                        <pic:blipFill><a:blip r:embed="picture"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
                        <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="914400"/></a:xfrm>\
                        <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
                        </wp:inline></w:drawing></w:r></w:p>"""
                        .replace("ABOUT", about).replace("DRAWING", DRAWING));
        return this;
    }

    /** The bytes of the file. */
    public byte[] build() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml",
                xml("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
                        + override("document", "document.main") + override("styles", "styles") + "</Types>"));
        parts.put("_rels/.rels", relationships(relationship("document", "officeDocument", "word/document.xml")));
        parts.put("word/document.xml", xml("<w:document xmlns:w=\"" + WORD + "\" xmlns:r=\"" + OFFICE + "\" xmlns:wp=\""
                + DRAWING
                + "wordprocessingDrawing\" xmlns:a=\"" + DRAWING + "main\" xmlns:pic=\"" + DRAWING
                + "picture\"><w:body>" + body
                + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\""
                + " w:left=\"1440\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"));
        parts.put("word/_rels/document.xml.rels", relationships(relationship("styles", "styles", "styles.xml")
                + (pictures == 0 ? "" : relationship("picture", "image", "media/picture.png"))));
        parts.put("word/styles.xml", xml(styles()));
        if (pictures > 0) {
            parts.put("word/media/picture.png", Base64.getDecoder().decode(PLACEHOLDER));
        }
        return new WordPackage(parts).write();
    }

    private static String styles() {
        String borders = List.of("top", "left", "bottom", "right", "insideH", "insideV").stream()
                .map("<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"999999\"/>"::formatted)
                .reduce("", String::concat);
        return "<w:styles xmlns:w=\"" + WORD + "\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\""
                + " w:hAnsi=\"Calibri\"/><w:sz w:val=\"22\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
                + "<w:spacing w:after=\"160\"/></w:pPr></w:pPrDefault></w:docDefaults>"
                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/><w:rPr><w:b/><w:sz w:val=\"40\"/>"
                + "</w:rPr></w:style><w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:tblPr>"
                + "<w:tblBorders>" + borders + "</w:tblBorders></w:tblPr></w:style></w:styles>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/word/" + part + ".xml\" ContentType=\"" + WORD_TYPE + type + "+xml\"/>";
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static byte[] relationships(String all) {
        return xml("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all
                + "</Relationships>");
    }

    private static byte[] xml(String content) {
        return (HEAD + content).getBytes(StandardCharsets.UTF_8);
    }

    private static String run(String text, boolean bold) {
        return "<w:r>" + (bold ? "<w:rPr><w:b/></w:rPr>" : "") + "<w:t xml:space=\"preserve\">" + escaped(text)
                + "</w:t></w:r>";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        XmlWriter.escape(escaped, text, true);
        return escaped.toString();
    }
}
