package io.docgen.gateway.sandbox.document;

import io.docgen.gateway.tag.TagKind;
import java.util.ArrayList;
import java.util.List;

/** Makes parts of the elements of a template. */
final class TemplateCompiler {

    private TemplateCompiler() {
    }

    /** An element and what is in it. */
    static Part compile(XmlElement element) {
        List<Part> parts = new ArrayList<>();
        for (XmlNode child : element.children()) {
            if (child instanceof XmlElement paragraph && paragraph.is("p")) {
                parts.addAll(ParagraphCompiler.compile(paragraph));
            } else if (child instanceof XmlElement row && row.is("tr") && element.is("tbl")) {
                row(row, parts);
            } else {
                parts.add(child instanceof XmlElement inner ? compile(inner) : new Part.Verbatim(child));
            }
        }
        return of(element, parts);
    }

    /** The element as it is if nothing in it changes. */
    static Part of(XmlElement element, List<Part> parts) {
        return parts.stream().allMatch(Part.Verbatim.class::isInstance)
                ? new Part.Verbatim(element)
                : new Part.Copy(element, Nesting.nested(parts));
    }

    /** A row whose first and last cells have the tags of a loop is in this loop. */
    private static void row(XmlElement row, List<Part> rows) {
        List<TagNode> starts = new ArrayList<>();
        List<TagNode> ends = new ArrayList<>();
        XmlElement rest = (XmlElement) without(row, starts, ends);
        starts.forEach(start -> rows.add(new Part.Insert(start)));
        rows.add(compile(starts.isEmpty() && ends.isEmpty() ? row : rest));
        ends.forEach(end -> rows.add(new Part.Insert(end)));
    }

    private static XmlNode without(XmlNode node, List<TagNode> starts, List<TagNode> ends) {
        if (node instanceof TagNode tag) {
            return tag;
        }
        if (!(node instanceof XmlElement element) || element.is("tbl", "r")) {
            return node;
        }
        List<XmlNode> rest = new ArrayList<>();
        for (XmlNode child : element.is("p") ? ParagraphCutter.cut(element) : element.children()) {
            TagKind kind = child instanceof TagNode tag ? tag.tag().kind() : TagKind.UNKNOWN;
            if (kind == TagKind.TABLE_ROW) {
                starts.add(((TagNode) child).as(null));
            } else if (kind == TagKind.END_TABLE_ROW) {
                ends.add(((TagNode) child).as(null));
            } else {
                rest.add(without(child, starts, ends));
            }
        }
        return element.with(rest);
    }
}
