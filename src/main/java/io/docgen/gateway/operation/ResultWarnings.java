package io.docgen.gateway.operation;

import io.docgen.gateway.support.error.ErrorCode;
import io.smallrye.graphql.api.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Warnings of a result, in {@code extensions.warnings}: entries that are missing although the result is correct. They
 * are not errors because many clients drop all data of a result with errors.
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

    private synchronized void add(List<Object> path, int index) {
        if (warnings.size() < MAX_WARNINGS) {
            Map<String, Object> warning = new LinkedHashMap<>();
            warning.put("message", "Box returned an unreadable entry, which was left out of this list.");
            warning.put("path", path);
            warning.put("index", index);
            warning.put("code", ErrorCode.UPSTREAM_ERROR.name());
            warnings.add(warning);
        }
    }

    /** All warnings, for {@code extensions}; empty if there are none. */
    synchronized List<Map<String, Object>> all() {
        return List.copyOf(warnings);
    }
}
