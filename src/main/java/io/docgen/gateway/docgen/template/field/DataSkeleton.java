package io.docgen.gateway.docgen.template.field;

import io.docgen.gateway.tag.Modifiers;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Data with every path that a template wants, each list with one item, to be filled in. */
final class DataSkeleton {

    private DataSkeleton() {
    }

    static Map<String, Object> of(FieldNode node) {
        Map<String, Object> object = new LinkedHashMap<>();
        node.children().forEach(child -> object.put(child.name(), value(child)));
        return object;
    }

    private static Object value(FieldNode field) {
        return switch (field.kind()) {
            case OBJECT -> of(field);
            case LIST -> List.of(field.children().isEmpty() ? leaf(field, field.itemKind()) : of(field));
            default -> leaf(field, field.kind());
        };
    }

    private static Object leaf(FieldNode field, DocgenFieldKind kind) {
        String text = field.modifier(Modifiers::defaultValue).orElse("");
        return switch (kind) {
            case NUMBER -> DefaultNumber.of(text).orElse(BigDecimal.ZERO);
            case BOOLEAN -> Boolean.parseBoolean(text);
            default -> text;
        };
    }
}
