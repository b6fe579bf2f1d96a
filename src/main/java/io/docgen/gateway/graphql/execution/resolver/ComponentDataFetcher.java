package io.docgen.gateway.graphql.execution.resolver;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import io.docgen.gateway.operation.OperationContext;
import java.util.Collection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Fetches a field that an object has as a component. Never waits. */
public abstract class ComponentDataFetcher<T> implements LightDataFetcher<T>, CostedFetcher {

    private static final int FEW = 10;

    /** What graphql-java keeps of each field until the operation has its result. */
    private static final int BYTES_OF_FIELD = 256;

    /**
     * The value of the field in an object.
     *
     * @param source null for the root
     */
    public abstract @Nullable Object valueIn(@Nullable Object source) throws Exception;

    @Override
    public final T get(GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment)
            throws Exception {
        return result(source, environment);
    }

    @Override
    public final T get(DataFetchingEnvironment environment) throws Exception {
        return result(environment.getSource(), () -> environment);
    }

    /** For graphql-java's own execution strategies. Only lists make a result large. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the schema knows the type
    private T result(Object source, Supplier<DataFetchingEnvironment> environment) throws Exception {
        Object value = valueIn(source);
        if (value instanceof Collection<?> items && items.size() > FEW) {
            DataFetchingEnvironment of = environment.get();
            of.getGraphQlContext().<OperationContext>get(OperationContext.class).memory()
                    .hold((long) items.size() * of.getSelectionSet().getFields().size() * BYTES_OF_FIELD);
        }
        return (T) value;
    }
}
