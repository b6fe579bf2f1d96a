package io.docgen.gateway.engine;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import io.docgen.gateway.error.ErrorCode;
import io.smallrye.graphql.api.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Warnings of a result, in {@code extensions.warnings}: entries that are missing although the result is correct. They
 * are not errors because many clients drop all data of a result with errors.
 */
@ApplicationScoped
public class ResultWarnings {

    private static final int MAX_WARNINGS = 100;

    private final Context context;

    ResultWarnings(Context context) {
        this.context = context;
    }

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

    /** The warnings of the current field. Call in the body of a resolver method, see {@link FieldSelection}. */
    public OfList ofList() {
        DataFetchingEnvironment environment = context.unwrap(DataFetchingEnvironment.class);
        List<Object> path = environment.getExecutionStepInfo().getPath().toList();
        GraphQLContext operation = environment.getGraphQlContext();
        return index -> operation.<Found>computeIfAbsent(Found.class, key -> new Found()).add(path, index);
    }

    /** The warnings of an operation for {@code extensions}; empty if there are none. */
    public static List<Map<String, Object>> of(GraphQLContext operation) {
        Found found = operation.get(Found.class);
        return found == null ? List.of() : found.all();
    }

    private static final class Found {

        private final List<Map<String, Object>> warnings = new ArrayList<>();

        synchronized void add(List<Object> path, int index) {
            if (warnings.size() < MAX_WARNINGS) {
                Map<String, Object> warning = new LinkedHashMap<>();
                warning.put("message", "Box returned an unreadable entry, which was left out of this list.");
                warning.put("path", path);
                warning.put("index", index);
                warning.put("code", ErrorCode.UPSTREAM_ERROR.name());
                warnings.add(warning);
            }
        }

        synchronized List<Map<String, Object>> all() {
            return List.copyOf(warnings);
        }
    }
}
