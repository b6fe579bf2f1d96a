package io.docgen.gateway.docgen.template.check;

import io.docgen.gateway.tag.DataPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds values in data: of a path through lists, one for each item. Values are maps, lists, texts, numbers and truth
 * values.
 */
final class DataPlace {

    private final Object data;
    private final CheckBudget budget;
    /** By the path of a list: the item of it that is looked at. */
    private final Map<String, Integer> items = new HashMap<>();

    DataPlace(Object data, CheckBudget budget) {
        this.data = data;
        this.budget = budget;
    }

    /** What is done with a value. */
    @FunctionalInterface
    interface Visitor {

        /**
         * @param path with the numbers of items: {@code order.products[2].name}. It changes after the call
         * @param value null if there is none
         */
        void visit(CharSequence path, @Nullable Object value);
    }

    /** Visits the value of a path in each item of the lists on its way. Where a list is missing, there is none. */
    void each(DataPath path, Visitor visitor) {
        each(path.steps(), 0, data, new StringBuilder(), visitor);
    }

    private void each(List<DataPath.Step> steps, int at, @Nullable Object value, StringBuilder path, Visitor visitor) {
        if (!budget.step()) {
            return;
        }
        if (at == steps.size()) {
            visitor.visit(path, value);
            return;
        }
        DataPath.Step step = steps.get(at);
        int length = path.length();
        path.append(at == 0 ? "" : ".").append(step.name());
        Object next = value instanceof Map<?, ?> object ? object.get(step.name()) : null;
        if (!step.items()) {
            if (value == null || value instanceof Map<?, ?>) {
                each(steps, at + 1, next, path, visitor);
            }
        } else if (next instanceof List<?> list) {
            String key = key(steps, at);
            int end = path.length();
            for (int i = 0; i < list.size() && !budget.isSpent(); i++) {
                items.put(key, i);
                path.append('[').append(i).append(']');
                each(steps, at + 1, list.get(i), path, visitor);
                path.setLength(end);
            }
            items.remove(key);
        }
        path.setLength(length);
    }

    /** The value of a path in the items that are looked at; null if there is none. */
    @Nullable
    Object value(DataPath path) {
        budget.step();
        Object value = data;
        for (int i = 0; i < path.steps().size(); i++) {
            DataPath.Step step = path.steps().get(i);
            value = value instanceof Map<?, ?> object ? object.get(step.name()) : null;
            if (step.items()) {
                Integer item = items.get(key(path.steps(), i));
                value = item != null && value instanceof List<?> list && item < list.size() ? list.get(item) : null;
            }
        }
        return value;
    }

    /** A path with the numbers of the items that are looked at. */
    String numbered(DataPath path) {
        StringBuilder numbered = new StringBuilder();
        for (int i = 0; i < path.steps().size(); i++) {
            DataPath.Step step = path.steps().get(i);
            numbered.append(i == 0 ? "" : ".").append(step.name());
            if (step.items()) {
                numbered.append('[').append(items.getOrDefault(key(path.steps(), i), 0)).append(']');
            }
        }
        return numbered.toString();
    }

    private static String key(List<DataPath.Step> steps, int last) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i <= last; i++) {
            key.append(steps.get(i).name()).append('.');
        }
        return key.toString();
    }
}
