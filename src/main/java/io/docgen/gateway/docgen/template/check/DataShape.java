package io.docgen.gateway.docgen.template.check;

import io.docgen.gateway.docgen.template.field.DocgenFieldKind;
import io.docgen.gateway.docgen.template.field.FieldNode;
import io.docgen.gateway.docgen.template.field.TagUse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what is in the data and should not be, or not so: other kinds of values, names that no tag uses, HTML. */
final class DataShape {

    private static final Pattern NUMBER = Pattern.compile("\\s*[-+]?[0-9]{1,20}(\\.[0-9]{1,20})?\\s*");
    private static final Pattern BASE64 = Pattern
            .compile("(data:image/[a-z+.-]{1,20};base64,)?[A-Za-z0-9+/_\\s-]++=*\\s*");
    private static final Pattern HTML = Pattern.compile(
            "<\\s*+/?+\\s*+(?:b|strong|i|em|u|s|br|p|a|img|ul|ol|li|table|h[1-6]|span|div|font|script|iframe)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final int MOST_ITEMS = 100;

    private final Findings findings;
    private final CheckBudget budget;

    DataShape(Findings findings, CheckBudget budget) {
        this.findings = findings;
        this.budget = budget;
    }

    /** @param path of the object: empty for the root, else with a dot at its end */
    void object(FieldNode node, Map<?, ?> object, String path, String pattern) {
        for (Map.Entry<?, ?> member : object.entrySet()) {
            if (!budget.step()) {
                return;
            }
            String name = String.valueOf(member.getKey());
            FieldNode field = node.child(name);
            if (field == null) {
                findings.unused(pattern + name, NearestField.of(node, pattern, name));
            } else if (member.getValue() != null) {
                value(field, member.getValue(), path + name, pattern + name);
            }
        }
    }

    private void value(FieldNode field, Object value, String path, String pattern) {
        switch (field.kind()) {
            case LIST -> {
                if (value instanceof List<?> list) {
                    items(field, list, path, pattern);
                } else if (field.isCertain()) {
                    findings.unexpected(path, tag(field), "a list");
                }
            }
            case OBJECT -> {
                if (value instanceof Map<?, ?> object) {
                    object(field, object, path + ".", pattern + ".");
                } else if (field.isCertain()) {
                    findings.unexpected(path, tag(field), "an object");
                }
            }
            default -> leaf(field, field.kind(), value, path);
        }
    }

    private void items(FieldNode field, List<?> list, String path, String pattern) {
        for (int i = 0; i < list.size() && budget.step(); i++) {
            Object item = list.get(i);
            String place = path + "[" + i + "]";
            if (item == null) {
                continue; // missing, not of another kind
            }
            if (field.children().isEmpty() && !field.knowsItems()) {
                continue; // something is repeated for it, and nothing of it is inserted
            }
            if (field.children().isEmpty()) {
                leaf(field, field.itemKind(), item, place);
            } else if (item instanceof Map<?, ?> object) {
                object(field, object, place + ".", pattern + "[].");
            } else if (field.isCertain()) {
                findings.unexpected(place, tag(field), "an object");
            }
        }
    }

    private void leaf(FieldNode field, DocgenFieldKind kind, Object value, String path) {
        if (value instanceof String text && kind != DocgenFieldKind.IMAGE && HTML.matcher(text).find()) {
            findings.html(path, tag(field));
        }
        if (field.isCertain() && field.uses().stream().anyMatch(use -> use.role() != TagUse.Role.TESTED)) {
            if (kind == DocgenFieldKind.IMAGE) {
                require(value instanceof String text && BASE64.matcher(text).matches(), field, path,
                        "a picture as a base64 text");
            } else if (kind == DocgenFieldKind.NUMBER) {
                require(value instanceof Number || value instanceof String text
                        && (text.isEmpty() || NUMBER.matcher(text).matches()), field, path, "a number");
            } else {
                require(isInsertable(value), field, path, "a text, a number, true or false");
            }
        }
    }

    /** What Box makes of a list of texts in a tag without {@code delimiter} is not known, so it is no finding. */
    private static boolean isInsertable(Object value) {
        return value instanceof List<?> list
                ? list.stream().limit(MOST_ITEMS)
                        .noneMatch(item -> item instanceof Map<?, ?> || item instanceof List<?>)
                : !(value instanceof Map<?, ?>);
    }

    private void require(boolean fits, FieldNode field, String path, String must) {
        if (!fits) {
            findings.unexpected(path, tag(field), must);
        }
    }

    private static @Nullable String tag(FieldNode field) {
        return field.uses().isEmpty() ? null : field.uses().get(0).tag().content();
    }
}
