package io.docgen.gateway.sandbox.document;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a part of a document, up to a bound. */
final class XmlWriter {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final StringBuilder out = new StringBuilder(HEAD);
    private final Budget budget;
    /** The local name of the element that was ended last. */
    private String lastEnded = "";
    private int rows;

    XmlWriter(Budget budget) {
        this.budget = budget;
    }

    static byte[] bytesOf(XmlElement root) throws UnusableDocumentException {
        XmlWriter writer = new XmlWriter(new Budget());
        writer.write(root);
        return writer.bytes();
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    int position() {
        return out.length();
    }

    /** Drops what was written since a position. */
    void backTo(int position) {
        out.setLength(position);
    }

    /** How many rows of tables were written. */
    int rows() {
        return rows;
    }

    String lastEnded() {
        return lastEnded;
    }

    void write(XmlNode node) throws UnusableDocumentException {
        if (node instanceof XmlElement element) {
            start(element);
            for (XmlNode child : element.children()) {
                write(child);
            }
            end(element);
        } else if (node instanceof XmlText text) {
            escape(out, text.text(), false);
        }
    }

    void start(XmlElement element) throws UnusableDocumentException {
        if (element.is("p", "tr")) {
            budget.block();
        }
        budget.step(1);
        out.append('<').append(element.name());
        List<String> attributes = element.attributes();
        for (int i = 0; i < attributes.size(); i += 2) {
            out.append(' ').append(attributes.get(i)).append("=\"");
            escape(out, attributes.get(i + 1), true);
            out.append('"');
        }
        out.append('>');
        lastEnded = "";
    }

    void end(XmlElement element) throws UnusableDocumentException {
        out.append("</").append(element.name()).append('>');
        lastEnded = element.local();
        rows += element.is("tr") ? 1 : 0;
        budget.written(out.length());
    }

    /** What XML does not allow, such as control characters and half surrogates, is left out. */
    static void escape(StringBuilder out, String text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\n', '\r', '\t' -> {
                    if (attribute || c == '\r') {
                        out.append("&#").append((int) c).append(';');
                    } else {
                        out.append(c);
                    }
                }
                default -> {
                    if (Character.isHighSurrogate(c) && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))) {
                        out.append(c).append(text.charAt(++i));
                    } else if (c >= ' ' && !Character.isSurrogate(c) && c < '\ufffe') {
                        out.append(c);
                    }
                }
            }
        }
    }
}
