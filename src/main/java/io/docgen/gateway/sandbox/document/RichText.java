package io.docgen.gateway.sandbox.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The HTML in a value, which Box renders. Of a link the text is kept, of a picture nothing. */
final class RichText {

    /** Possessive, so that nothing is tried twice. */
    private static final Pattern PART = Pattern.compile(
            "<(?<end>/?)(?<name>b|strong|i|em|u|br|p|a|img|span|div|ul|ol|li)(?:\\s[^<>]*+)?+/?>|&(?<entity>#?[a-zA-Z0-9]{2,8});",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> ENTITIES = Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos",
            "'", "nbsp", "\u00a0");

    private final List<Span> spans = new ArrayList<>();
    private int bold;
    private int italic;
    private int underlined;
    private boolean newParagraph;

    private RichText() {
    }

    /** A text of one format. */
    record Span(String text, boolean bold, boolean italic, boolean underlined) {

        static Span plain(String text) {
            return new Span(text, false, false, false);
        }
    }

    /** The spans of a text. One without tags of HTML is one span, as it is. */
    static List<Span> spans(String text) {
        Matcher part = PART.matcher(text);
        boolean html = false;
        while (!html && part.find()) {
            html = part.group("name") != null;
        }
        return html ? new RichText().parse(text) : List.of(Span.plain(text));
    }

    private List<Span> parse(String text) {
        Matcher part = PART.matcher(text);
        int from = 0;
        while (part.find()) {
            add(text.substring(from, part.start()));
            if (part.group("entity") != null) {
                add(decoded(part.group(), part.group("entity")));
            } else {
                tag(part.group("name").toLowerCase(Locale.ROOT), part.group("end").isEmpty() ? 1 : -1);
            }
            from = part.end();
        }
        add(text.substring(from));
        return spans;
    }

    private void tag(String name, int change) {
        switch (name) {
            case "b", "strong" -> bold += change;
            case "i", "em" -> italic += change;
            case "u" -> underlined += change;
            case "br" -> add("\n");
            case "p", "div", "li" -> newParagraph = !spans.isEmpty();
            default -> {
                // the text inside is kept
            }
        }
    }

    private void add(String text) {
        if (!text.isEmpty()) {
            if (newParagraph) {
                spans.add(Span.plain("\n"));
                newParagraph = false;
            }
            spans.add(new Span(text, bold > 0, italic > 0, underlined > 0));
        }
    }

    private static String decoded(String whole, String entity) {
        if (!entity.startsWith("#")) {
            return ENTITIES.getOrDefault(entity, whole);
        }
        try {
            boolean hex = entity.startsWith("#x") || entity.startsWith("#X");
            return Character.toString(hex
                    ? Integer.parseInt(entity.substring(2), 16)
                    : Integer.parseInt(entity.substring(1)));
        } catch (IllegalArgumentException noCharacter) {
            return whole;
        }
    }
}
