package io.docgen.gateway.sandbox.document;

import io.docgen.gateway.tag.Tag;
import io.docgen.gateway.tag.TagKind;
import io.docgen.gateway.tag.TagScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts the content of a paragraph at its tags. Word splits a text over runs wherever the format, the language or the
 * time of typing changes, so a tag is looked for in the joined text. Text boxes stay as they are: Box has no tags
 * there.
 */
final class ParagraphCutter {

    /** What Word puts around runs without a meaning for the text. */
    private static final Set<String> WRAPPERS = Set.of("smartTag", "ins", "sdt", "sdtContent", "customXml");

    private final List<TagScanner.Found> tags;
    private final List<XmlNode> out = new ArrayList<>();
    private int position;
    private int next;

    private ParagraphCutter(List<TagScanner.Found> tags) {
        this.tags = tags;
    }

    /** The content of a paragraph or hyperlink with {@link TagNode}s in place of tags. */
    static List<XmlNode> cut(XmlElement paragraph) {
        List<XmlNode> inside = new ArrayList<>();
        unwrap(paragraph, inside);
        ParagraphCutter cutter = new ParagraphCutter(known(joined(paragraph)));
        inside.forEach(cutter::node);
        return cutter.out;
    }

    /** What looks like a tag and is none that the grammar knows, in a paragraph or hyperlink. */
    static List<String> unknown(XmlElement paragraph) {
        return TagScanner.scan(joined(paragraph)).stream().map(TagScanner.Found::tag)
                .filter(tag -> tag.kind() == TagKind.UNKNOWN).map(Tag::content).toList();
    }

    private static String joined(XmlElement paragraph) {
        List<XmlNode> inside = new ArrayList<>();
        unwrap(paragraph, inside);
        StringBuilder joined = new StringBuilder();
        inside.forEach(node -> {
            if (node instanceof XmlElement run && run.is("r")) {
                run.elements().forEach(part -> joined.append(textOf(part)));
            }
        });
        return joined.toString();
    }

    private static List<TagScanner.Found> known(String text) {
        return TagScanner.scan(text).stream()
                .filter(found -> found.tag().kind() != TagKind.SIGN && found.tag().kind() != TagKind.UNKNOWN).toList();
    }

    private static void unwrap(XmlElement element, List<XmlNode> into) {
        for (XmlNode child : element.children()) {
            if (child instanceof XmlElement inner && inner.is(WRAPPERS)) {
                unwrap(inner, into);
            } else if (!(child instanceof XmlElement property) || !property.is("sdtPr", "sdtEndPr", "smartTagPr")) {
                into.add(child);
            }
        }
    }

    private static String textOf(XmlElement part) {
        if (!part.word()) {
            return "";
        }
        return switch (part.local()) {
            case "t" -> part.text();
            case "tab" -> "\t";
            case "br", "cr" -> "\n";
            case "noBreakHyphen" -> "-";
            default -> "";
        };
    }

    private void node(XmlNode node) {
        if (node instanceof XmlElement link && link.is("hyperlink", "fldSimple")) {
            out.add(link.with(cut(link)));
        } else if (node instanceof XmlElement run && run.is("r")) {
            run(run);
        } else {
            out.add(node);
        }
    }

    private void run(XmlElement run) {
        List<XmlNode> format = new ArrayList<>(run.elements().filter(part -> part.is("rPr")).toList());
        List<XmlNode> content = new ArrayList<>();
        for (XmlNode child : run.children()) {
            if (!(child instanceof XmlElement part) || part.is("rPr")) {
                continue;
            }
            List<TagScanner.Found> alternative = part.is("drawing") ? known(Pictures.alternativeText(part)) : List.of();
            if (!alternative.isEmpty() && alternative.get(0).tag().kind() == TagKind.TEXT) {
                flush(run, format, content);
                XmlElement picture = run.with(concat(format, part));
                out.add(new TagNode(alternative.get(0).tag(), picture, picture, true));
            } else {
                text(run, format, content, part);
            }
        }
        flush(run, format, content);
    }

    private void text(XmlElement run, List<XmlNode> format, List<XmlNode> content, XmlElement part) {
        String text = textOf(part);
        if (text.isEmpty()) {
            content.add(part);
        }
        for (int from = 0; from < text.length();) {
            int left = text.length() - from;
            TagScanner.Found tag = next < tags.size() ? tags.get(next) : null;
            int free = tag == null ? left : Math.min(left, Math.max(0, tag.start() - position));
            int taken = free > 0 || tag == null ? free : Math.min(left, tag.end() - position);
            if (free > 0) {
                content.add(free == text.length() ? part : Runs.text(run, text.substring(from, from + free)));
            } else if (tag != null && position == tag.start()) {
                flush(run, format, content);
                out.add(node(tag.tag(), run.with(format)));
            }
            from += taken;
            position += taken;
            if (tag != null && position == tag.end()) {
                next++;
            }
        }
    }

    private static TagNode node(Tag tag, XmlElement shell) {
        return new TagNode(tag, shell, shell.with(concat(shell.children(), Runs.text(shell, tag.content()))), false);
    }

    private void flush(XmlElement run, List<XmlNode> format, List<XmlNode> content) {
        if (!content.isEmpty()) {
            List<XmlNode> all = new ArrayList<>(format);
            all.addAll(content);
            out.add(run.with(all));
            content.clear();
        }
    }

    private static List<XmlNode> concat(List<XmlNode> nodes, XmlNode last) {
        List<XmlNode> all = new ArrayList<>(nodes);
        all.add(last);
        return all;
    }
}
