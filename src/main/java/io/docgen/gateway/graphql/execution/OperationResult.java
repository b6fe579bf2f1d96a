package io.docgen.gateway.graphql.execution;

import graphql.GraphQLError;
import io.docgen.gateway.graphql.GraphqlErrorMapper;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The result of an operation, with errors that are written for clients. Several clients may get the same one. */
public final class OperationResult {

    private final boolean executed;
    private @Nullable Object data;
    private final List<GraphQLError> errors;
    private final Map<String, Object> extensions;
    private @Nullable Buffer json;

    /**
     * @param executed whether the operation was executed; otherwise there is no data, and one error or more
     * @param data maps, lists and values as JSON has them; null too if an error has made it null
     */
    public OperationResult(boolean executed, @Nullable Object data, List<GraphQLError> errors,
            Map<String, Object> extensions) {
        this.executed = executed;
        this.data = data;
        this.errors = errors;
        this.extensions = extensions;
    }

    /** The result of an operation that was not executed. */
    public static OperationResult rejected(List<GraphQLError> errors) {
        return new OperationResult(false, null, errors, Map.of());
    }

    /** The same, for one failure. */
    public static OperationResult rejected(Throwable failure) {
        return rejected(List.of(GraphqlErrorMapper.of(failure)));
    }

    public boolean executed() {
        return executed;
    }

    /** The data; null as soon as it was written as JSON, beside which nobody needs it. */
    public synchronized @Nullable Object data() {
        return data;
    }

    public List<GraphQLError> errors() {
        return errors;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }

    /** The result as JSON in UTF-8, which is written once and must not be changed. */
    public synchronized Buffer json() {
        Buffer written = json;
        if (written == null) {
            written = ResultJson.of(this);
            json = written;
            data = null;
        }
        return written;
    }

    /** The list of errors alone, as JSON. */
    public String errorsAsJson() {
        return ResultJson.ofErrors(errors);
    }
}
