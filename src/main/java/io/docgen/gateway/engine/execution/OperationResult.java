package io.docgen.gateway.engine.execution;

import graphql.GraphQLError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of an operation, with errors that are written for clients.
 *
 * @param executed whether the operation was executed; otherwise there is no data, and one error or more
 * @param data maps, lists and values as JSON has them; null too if an error has made it null
 */
public record OperationResult(boolean executed, @Nullable Object data, List<GraphQLError> errors,
        Map<String, Object> extensions) {

    /** The result of an operation that was not executed. */
    public static OperationResult rejected(List<GraphQLError> errors) {
        return new OperationResult(false, null, errors, Map.of());
    }
}
