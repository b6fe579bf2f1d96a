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
 * What an answer lacks although nothing in it is wrong: {@code extensions.warnings}. Not errors, as many clients drop all the
 * data of an answer that has one.
 */
@ApplicationScoped
public class ResultWarnings {

    private static final int MOST = 100;

    private final Context context;

    ResultWarnings(Context context) {
        this.context = context;
    }

    /** The warnings of one list field. */
    @FunctionalInterface
    public interface OfList {

        /** @param index the place of the entry in the list, had it been readable */
        void leftOut(int index);
    }

    /** Those of the field that is being resolved. Ask in the body of a resolver method, see {@link FieldSelection}. */
    public OfList ofList() {
        DataFetchingEnvironment environment = context.unwrap(DataFetchingEnvironment.class);
        List<Object> path = environment.getExecutionStepInfo().getPath().toList();
        GraphQLContext operation = environment.getGraphQlContext();
        return index -> operation.<Found>computeIfAbsent(Found.class, key -> new Found()).add(path, index);
    }

    /** All of one operation, ready for {@code extensions}; empty if there are none. */
    public static List<Map<String, Object>> of(GraphQLContext operation) {
        Found found = operation.get(Found.class);
        return found == null ? List.of() : found.all();
    }

    private static final class Found {

        private final List<Map<String, Object>> warnings = new ArrayList<>();

        synchronized void add(List<Object> path, int index) {
            if (warnings.size() < MOST) {
                Map<String, Object> warning = new LinkedHashMap<>();
                warning.put("message", "Box returned an entry that could not be read. It was left out of this list.");
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
