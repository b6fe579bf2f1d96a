package io.docgen.gateway.graphql.document;

import graphql.language.ArrayValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a value, of a variable or in a document. */
final class InputParts {

    private InputParts() {
    }

    /** The items of a list; null for another value. */
    static @Nullable Iterable<?> items(Object value) {
        return value instanceof ArrayValue literal
                ? literal.getValues()
                : value instanceof Iterable<?> list ? list : null;
    }

    /** The fields of an object; null for another value. */
    @SuppressWarnings("unchecked") // the keys of a JSON object are strings
    static @Nullable Map<String, ?> fields(Object value) {
        if (value instanceof ObjectValue literal) {
            Map<String, Object> fields = new LinkedHashMap<>();
            for (ObjectField field : literal.getObjectFields()) {
                fields.put(field.getName(), field.getValue());
            }
            return fields;
        }
        return value instanceof Map<?, ?> object ? (Map<String, ?>) object : null;
    }
}
