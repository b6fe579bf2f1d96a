package io.docgen.gateway.sandbox.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes runs, which are texts of one format. */
final class Runs {

    private Runs() {
    }

    /** The {@code w:t} of a text. */
    static XmlElement text(XmlElement like, String text) {
        return like.sibling("t", new XmlText(text)).with("xml:space", "preserve");
    }

    /** A run like another one, with a text in which line breaks and tabs become those of Word. */
    static XmlElement of(XmlElement shell, RichText.Span span) {
        List<XmlNode> content = new ArrayList<>();
        format(shell, span).ifPresentOrElse(content::add, () -> content.addAll(shell.children()));
        int from = 0;
        String text = span.text();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (c == '\n' || c == '\t') {
                if (i > from) {
                    content.add(text(shell, text.substring(from, i)));
                }
                if (i < text.length()) {
                    content.add(shell.sibling(c == '\n' ? "br" : "tab"));
                }
                from = i + 1;
            }
        }
        return shell.with(content);
    }

    /** The format of the run with bold, italic and underline added; empty if nothing is. */
    private static Optional<XmlElement> format(XmlElement shell, RichText.Span span) {
        if (!span.bold() && !span.italic() && !span.underlined()) {
            return Optional.empty();
        }
        XmlElement format = shell.first("rPr").orElseGet(() -> shell.sibling("rPr"));
        List<XmlNode> all = new ArrayList<>(format.elements().filter(part -> part.is("rStyle", "rFonts")).toList());
        if (span.bold()) {
            all.add(shell.sibling("b"));
        }
        if (span.italic()) {
            all.add(shell.sibling("i"));
        }
        all.addAll(format.elements().filter(part -> !part.is("rStyle", "rFonts")
                && !(span.bold() && part.is("b")) && !(span.italic() && part.is("i"))
                && !(span.underlined() && part.is("u"))).toList());
        if (span.underlined()) {
            all.add(shell.sibling("u").with(prefix(shell) + "val", "single"));
        }
        return Optional.of(format.with(all));
    }

    private static String prefix(XmlElement element) {
        return element.name().substring(0, element.name().length() - element.local().length());
    }
}
