package io.docgen.gateway.graphql.execution.plan;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.SerializationError;
import graphql.TypeMismatchError;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import graphql.schema.CoercingSerializeException;
import io.docgen.gateway.graphql.GraphqlErrorMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The errors of one operation, in the order in which they came. Used under the lock of its {@link PlanExecution}. */
final class CollectedErrors {

    private final List<GraphQLError> errors = new ArrayList<>(0);
    private final Set<List<Object>> failedPaths = new HashSet<>(0);

    List<GraphQLError> list() {
        return errors;
    }

    /** A resolver or an accessor has failed. */
    void add(Throwable failure, List<Object> path, @Nullable SourceLocation location) {
        GraphqlErrorMapper.of(failure, ResultPath.fromList(path), location).forEach(this::add);
    }

    /** A scalar or an enum does not know the value. */
    void add(CoercingSerializeException unknown, List<Object> path) {
        add(new SerializationError(ResultPath.fromList(path), unknown));
    }

    /** There is a single value where a list should be. */
    void addNoList(PlannedType type, List<Object> path) {
        add(new TypeMismatchError(ResultPath.fromList(path), type.type()));
    }

    /** There is a null where none is allowed. Unless an error says already why. */
    void addNull(List<Object> path) {
        if (failedPaths.add(path)) {
            errors.add(GraphqlErrorBuilder.newError().errorType(ErrorType.NullValueInNonNullableField)
                    .message("null is not allowed here").path(path).build());
        }
    }

    private void add(GraphQLError error) {
        errors.add(error);
        failedPaths.add(error.getPath());
    }
}
