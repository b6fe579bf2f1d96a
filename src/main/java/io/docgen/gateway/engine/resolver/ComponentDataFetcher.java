package io.docgen.gateway.engine.resolver;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Fetches a field that an object has as a component. Never waits. */
public abstract class ComponentDataFetcher<T> implements LightDataFetcher<T> {

    /**
     * The value of the field in an object.
     *
     * @param source null for the root
     */
    public abstract @Nullable Object valueIn(@Nullable Object source) throws Exception;

    @Override
    public final T get(GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment)
            throws Exception {
        return result(source);
    }

    @Override
    public final T get(DataFetchingEnvironment environment) throws Exception {
        return result(environment.getSource());
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // the schema knows the type
    private T result(Object source) throws Exception {
        return (T) valueIn(source);
    }
}
