package io.docgen.gateway.server.mcp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a call, however a model has written them: with a default that it left out, and with ids as texts. A
 * model that writes a call anew must not make a second document.
 */
final class CanonicalCall {

    private CanonicalCall() {
    }

    /**
     * The arguments in the one form, which can be changed.
     *
     * @param schema the JSON Schema of an object
     */
    static Map<String, Object> of(Map<?, ?> arguments, Map<?, ?> schema) {
        Map<String, Object> canonical = new HashMap<>();
        Map<?, ?> properties = schema.get("properties") instanceof Map<?, ?> some ? some : Map.of();
        properties.forEach((name, property) -> {
            if (property instanceof Map<?, ?> type && type.containsKey("default")) {
                canonical.put(String.valueOf(name), value(type.get("default"), type));
            }
        });
        arguments.forEach((name, value) -> canonical.put(String.valueOf(name), value(value, properties.get(name))));
        return canonical;
    }

    private static @Nullable Object value(@Nullable Object value, @Nullable Object schema) {
        if (!(schema instanceof Map<?, ?> type)) {
            return value;
        }
        if (value instanceof Map<?, ?> object && type.containsKey("properties")) {
            return of(object, type);
        }
        if (value instanceof List<?> list && type.containsKey("items")) {
            List<@Nullable Object> items = new ArrayList<>();
            list.forEach(item -> items.add(value(item, type.get("items"))));
            return items;
        }
        return value instanceof Number && "string".equals(type.get("type")) ? value.toString() : value;
    }
}
