package io.docgen.gateway.graphql.execution.resolver;

import io.docgen.gateway.graphql.FieldCost;
import io.docgen.gateway.operation.ResolvedField;
import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.dataloader.BatchLoaderEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a field that a method of a GraphQL API resolves. In place of SmallRye GraphQL's, which builds a context and a
 * JSON array of all selected fields for each field.
 */
final class ResolverFetcher<K, T> extends ResolverDataFetcher<T> implements PlugableBatchableDataFetcher<K, T> {

    private final ResolverMethod method;
    private final ResolverTimer timer;

    ResolverFetcher(Operation operation) {
        this.method = new ResolverMethod(operation, Uni.class);
        this.timer = new ResolverTimer(operation);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Uni<Object> resolve(@Nullable Object source, Map<String, Object> arguments, ResolvedField field)
            throws Throwable {
        return (Uni<Object>) method.call(source, arguments, field);
    }

    @Override
    public FieldCost cost() {
        return method.cost();
    }

    @Override
    public void resolved(long startNanos) {
        timer.resolved(startNanos);
    }

    @Override
    public CompletionStage<List<T>> load(List<K> keys, BatchLoaderEnvironment environment) {
        throw new UnsupportedOperationException("fields are resolved one by one");
    }
}
