package io.docgen.gateway.sandbox.document;

import io.docgen.gateway.tag.DataPath;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of names at a place of the template: those of the data, and the items of the loops that are open. */
final class DataScope {

    private final Map<String, Object> data;
    private final Deque<Item> items = new ArrayDeque<>();

    DataScope(Map<String, Object> data) {
        this.data = data;
    }

    /** The variable of a loop and what it is at the moment. */
    private record Item(String variable, DataPath path, @Nullable Object value) {
    }

    void push(String variable, DataPath list, @Nullable Object value) {
        items.push(new Item(variable, list.items(), value));
    }

    void pop() {
        items.pop();
    }

    /** The value of a name; null if the data has none, or null. */
    @Nullable
    Object value(String name) {
        String[] steps = name.split("\\.");
        Optional<Item> item = item(steps[0]);
        Object value = item.isPresent() ? item.get().value() : data.get(steps[0]);
        for (int i = 1; i < steps.length && value != null; i++) {
            value = value instanceof Map<?, ?> object ? object.get(steps[i]) : null;
        }
        return value;
    }

    /** What conditions see: whether a list has items is all they ask, and comparing long ones would take long. */
    @Nullable
    Object condensed(String name) {
        Object value = value(name);
        if (value instanceof Collection<?> list) {
            return list.isEmpty() ? List.of() : List.of(true);
        }
        return value instanceof Map<?, ?> ? Map.of() : value;
    }

    /** The path of a name, from the root of the data. */
    DataPath path(String name) {
        int dot = name.indexOf('.');
        return item(dot < 0 ? name : name.substring(0, dot))
                .map(item -> dot < 0 ? item.path() : item.path().then(name.substring(dot + 1)))
                .orElseGet(() -> DataPath.of(name));
    }

    private Optional<Item> item(String variable) {
        return items.stream().filter(item -> item.variable().equals(variable)).findFirst();
    }
}
