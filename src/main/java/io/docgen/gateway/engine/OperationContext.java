package io.docgen.gateway.engine;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.api.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * The GraphQL operation that is being executed, as a place to keep things that belong to it alone.
 *
 * <p>CDI's request scope would not do: over a WebSocket one request scope serves every operation of the connection, and
 * what was read for the first would still be told to the last.
 */
@ApplicationScoped
public class OperationContext {

    private final Context context;

    OperationContext(Context context) {
        this.context = context;
    }

    /**
     * The one instance of a class for this operation, made when first asked for. Ask in the body of a resolver method,
     * see {@link FieldSelection}; keep the instance for the callbacks.
     */
    public <T> T one(Class<T> type, Supplier<T> maker) {
        GraphQLContext operation = context.unwrap(DataFetchingEnvironment.class).getGraphQlContext();
        return operation.computeIfAbsent(type.getName(), key -> maker.get());
    }

    /**
     * What the client has sent under a name, in any case, as it opened the WebSocket over which this operation came; null
     * if there is no such thing, or no WebSocket.
     */
    public String connectionParameter(String name) {
        Object payload = context.unwrap(DataFetchingEnvironment.class).getGraphQlContext().get(ConnectionInitPayload.KEY);
        return ConnectionInitPayload.parameter(payload, name);
    }
}
