package io.docgen.gateway.engine;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.api.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * The context of the current GraphQL operation, for objects that belong to it alone.
 *
 * <p>CDI's request scope does not work: over a WebSocket one request scope serves all operations of the connection, so
 * the last would still get what was read for the first.
 */
@ApplicationScoped
public class OperationContext {

    private final Context context;

    OperationContext(Context context) {
        this.context = context;
    }

    /**
     * The instance of a class for this operation, created on first use. Call in the body of a resolver method, see
     * {@link FieldSelection}, and keep the instance for the callbacks.
     */
    public <T> T instance(Class<T> type, Supplier<T> factory) {
        GraphQLContext operation = context.unwrap(DataFetchingEnvironment.class).getGraphQlContext();
        return operation.computeIfAbsent(type.getName(), key -> factory.get());
    }

    /**
     * A parameter of {@code connection_init} by its case-insensitive name; null if there is none, and over HTTP.
     */
    public String connectionParameter(String name) {
        Object payload = context.unwrap(DataFetchingEnvironment.class).getGraphQlContext()
                .get(ConnectionInitPayload.KEY);
        return ConnectionInitPayload.parameter(payload, name);
    }
}
