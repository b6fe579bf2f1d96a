package io.docgen.gateway.operation;

import io.docgen.gateway.support.error.ErrorCode;
import io.smallrye.graphql.api.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Warnings of a result, in {@code extensions.warnings}: entries that are missing although the result is correct, and
 * data that does not fit its template. They are not errors because many clients drop all data of a result with errors.
 */
public final class ResultWarnings {

    private static final int MAX_WARNINGS = 100;

    private final List<Map<String, Object>> warnings = new ArrayList<>(0);

    /** The warnings of one list field. */
    @FunctionalInterface
    public interface OfList {

        /**
         * Records an unreadable entry that is left out.
         *
         * @param index its position in the list
         */
        void add(int index);
    }

    /** The warnings of the list field of a resolver method's context. */
    public static OfList of(Context context) {
        ResolvedField field = ResolvedField.of(context);
        return index -> field.operation().warnings().add(field.path(), index);
    }

    private void add(List<Object> path, int index) {
        add("Box returned an unreadable entry, which was left out of this list.", path, "index", index,
                ErrorCode.UPSTREAM_ERROR);
    }

    /**
     * Records something in the input that a person may want to correct.
     *
     * @param path of the field
     * @param argument its path in the input, such as {@code documents[1].data.name}
     */
    public void add(List<Object> path, String argument, String message) {
        add(message, path, "argument", argument, ErrorCode.BAD_USER_INPUT);
    }

    private synchronized void add(String message, List<Object> path, String key, Object value, ErrorCode code) {
        if (warnings.size() == MAX_WARNINGS) {
            warnings.add(Map.of("message", "There are more warnings than these.", "path", path, "code", code.name()));
        } else if (warnings.size() < MAX_WARNINGS) {
            Map<String, Object> warning = new LinkedHashMap<>();
            warning.put("message", message);
            warning.put("path", path);
            warning.put(key, value);
            warning.put("code", code.name());
            warnings.add(warning);
        }
    }

    /** All warnings, for {@code extensions}; empty if there are none. */
    synchronized List<Map<String, Object>> all() {
        return List.copyOf(warnings);
    }
}
