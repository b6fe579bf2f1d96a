package io.docgen.gateway.graphql.execution.resolver;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.docgen.gateway.graphql.GraphqlErrorMapper;
import io.docgen.gateway.graphql.PartialResultException;
import io.docgen.gateway.operation.ResolvedField;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Fetches a field by resolving it, which may take a while. */
public abstract class ResolverDataFetcher<T> implements DataFetcher<T>, CostedFetcher {

    /**
     * Resolves the field of an object.
     *
     * @param source null for a query or mutation
     * @return fails with a {@link PartialResultException} if the field has a value all the same
     */
    public abstract Uni<Object> resolve(@Nullable Object source, Map<String, Object> arguments, ResolvedField field)
            throws Throwable;

    /** Whether a call to Box is needed for the selected subfields. */
    public boolean needsCall(Set<String> selected) {
        return cost().appliesTo(selected);
    }

    /** Records that the field was resolved, with or without success. */
    public abstract void resolved(long startNanos);

    /** Resolves the field for graphql-java's own execution strategies. */
    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // the schema knows the type
    public final T get(DataFetchingEnvironment environment) {
        CompletableFuture<Object> result = new CompletableFuture<>();
        long startNanos = System.nanoTime();
        try {
            resolve(environment.getSource(), environment.getArguments(), new EnvironmentField(environment, this))
                    .onTermination().invoke(() -> resolved(startNanos))
                    .subscribe().with(result::complete, failure -> result.complete(failed(environment, failure)));
        } catch (Throwable failure) {
            result.complete(failed(environment, failure));
        }
        return (T) result;
    }

    private static DataFetcherResult<Object> failed(DataFetchingEnvironment environment, Throwable failure) {
        Object value = failure instanceof PartialResultException partial ? partial.value() : null;
        return DataFetcherResult.newResult().data(value)
                .errors(GraphqlErrorMapper.of(failure, environment.getExecutionStepInfo().getPath(),
                        environment.getField().getSourceLocation()))
                .build();
    }
}
