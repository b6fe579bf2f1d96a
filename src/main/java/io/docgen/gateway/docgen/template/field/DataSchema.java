package io.docgen.gateway.docgen.template.field;

import io.docgen.gateway.tag.Modifiers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** JSON Schema 2020-12 of the data that a template wants, for validators and form libraries. */
final class DataSchema {

    /** What Box inserts as text. The first is what forms take. */
    private static final List<String> INSERTABLE = List.of("string", "number", "boolean");
    /** What an item can be that is not used itself. */
    private static final List<String> ANYTHING = List.of("string", "number", "boolean", "object");
    /** What a condition can test alone. */
    private static final List<String> TESTABLE = List.of("boolean", "string", "number");

    private DataSchema() {
    }

    static Map<String, Object> of(FieldNode root) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.putAll(object(root));
        return schema;
    }

    private static Map<String, Object> object(FieldNode node) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        Map<String, Object> properties = new LinkedHashMap<>();
        node.children().forEach(child -> properties.put(child.name(), property(child)));
        schema.put("properties", properties);
        List<String> required = node.children().stream()
                .filter(child -> child.isRequired() && child.isCertain()).map(FieldNode::name).toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    private static Map<String, Object> property(FieldNode field) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", title(field.name()));
        switch (field.kind()) {
            case OBJECT -> schema.putAll(object(field));
            case LIST -> {
                schema.put("type", "array");
                schema.put("items", field.children().isEmpty()
                        ? item(field)
                        : object(field));
            }
            default -> schema.putAll(leaf(field, field.kind()));
        }
        return schema;
    }

    private static Map<String, Object> item(FieldNode list) {
        return list.knowsItems() ? leaf(list, list.itemKind()) : Map.of("type", ANYTHING);
    }

    private static Map<String, Object> leaf(FieldNode field, DocgenFieldKind kind) {
        Map<String, Object> schema = new LinkedHashMap<>();
        boolean certain = field.isCertain();
        switch (kind) {
            case NUMBER -> schema.put("type", certain ? "number" : List.of("number", "string", "boolean"));
            case BOOLEAN -> schema.put("type", TESTABLE);
            case IMAGE -> {
                schema.put("type", "string");
                schema.put("contentEncoding", "base64");
            }
            default -> schema.put("type", INSERTABLE);
        }
        Optional<String> inserted = field.modifier(Modifiers::defaultValue);
        if (kind == DocgenFieldKind.NUMBER) {
            inserted.flatMap(DefaultNumber::of).ifPresent(number -> schema.put("default", number));
        } else {
            inserted.ifPresent(text -> schema.put("default", text));
        }
        field.modifier(Modifiers::format).ifPresent(format -> schema.put("description", "Inserted as " + format + "."));
        return schema;
    }

    /** {@code customer_name} and {@code customerName} become {@code Customer name}. */
    private static String title(String name) {
        String words = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replace('_', ' ').strip().toLowerCase(Locale.ROOT);
        return words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
