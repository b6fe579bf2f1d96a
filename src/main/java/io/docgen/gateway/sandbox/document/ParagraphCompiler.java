package io.docgen.gateway.sandbox.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes parts of a paragraph. Where a loop or condition begins in it and ends in another one, the paragraph is divided
 * at the tag, so that a paragraph of this tag alone disappears.
 */
final class ParagraphCompiler {

    private ParagraphCompiler() {
    }

    static List<Part> compile(XmlElement paragraph) {
        List<Part> content = new ArrayList<>();
        boolean hasTags = false;
        for (XmlNode node : ParagraphCutter.cut(paragraph)) {
            Part part = part(node);
            content.add(part);
            hasTags |= !(part instanceof Part.Verbatim);
        }
        return hasTags ? divided(paragraph, content) : List.of(new Part.Verbatim(paragraph));
    }

    private static Part part(XmlNode node) {
        if (node instanceof TagNode tag) {
            return new Part.Insert(tag);
        }
        return node instanceof XmlElement link && link.is("hyperlink", "fldSimple")
                ? TemplateCompiler.of(link, link.children().stream().map(ParagraphCompiler::part).toList())
                : new Part.Verbatim(node);
    }

    private static List<Part> divided(XmlElement paragraph, List<Part> content) {
        List<Part> parts = new ArrayList<>();
        List<Part> piece = new ArrayList<>();
        XmlElement shell = paragraph.with(paragraph.elements().filter(child -> child.is("pPr")).toList());
        boolean[] unmatched = Nesting.unmatched(content);
        boolean divided = false;
        for (int i = 0; i < content.size(); i++) {
            if (!unmatched[i]) {
                piece.add(content.get(i));
                continue;
            }
            divided = true;
            add(shell, piece, parts);
            TagNode tag = ((Part.Insert) content.get(i)).tag();
            List<XmlNode> alone = new ArrayList<>(shell.children());
            XmlElement text = tag.asText();
            if (text != null) {
                alone.add(text);
            }
            parts.add(new Part.Insert(tag.as(text == null ? null : shell.with(alone))));
        }
        if (!divided) {
            return List.of(TemplateCompiler.of(paragraph, content));
        }
        if (hasSection(shell)) {
            parts.add(TemplateCompiler.of(shell, withFormat(shell, piece)));
        } else {
            add(shell, piece, parts);
        }
        return parts;
    }

    /** Adds a paragraph of what stands between two tags, if anything does. */
    private static void add(XmlElement shell, List<Part> piece, List<Part> parts) {
        if (piece.stream().anyMatch(ParagraphCompiler::isVisible)) {
            parts.add(new Part.Copy(shell, Nesting.nested(withFormat(shell, piece))));
        }
        piece.clear();
    }

    private static List<Part> withFormat(XmlElement shell, List<Part> piece) {
        List<Part> all = new ArrayList<>();
        shell.children().forEach(format -> all.add(new Part.Verbatim(format)));
        piece.stream().filter(part -> !(part instanceof Part.Verbatim given && given.node() instanceof XmlElement format
                && format.is("pPr"))).forEach(all::add);
        return all;
    }

    /** The end of a section is in the format of its last paragraph, which therefore stays. */
    private static boolean hasSection(XmlElement shell) {
        return shell.elements().anyMatch(format -> format.first("sectPr").isPresent());
    }

    private static boolean isVisible(Part part) {
        return !(part instanceof Part.Verbatim given) || given.node() instanceof XmlElement run && run.is("r")
                && run.elements()
                        .anyMatch(content -> !content.is("rPr") && !(content.is("t") && content.text().isBlank()));
    }
}
