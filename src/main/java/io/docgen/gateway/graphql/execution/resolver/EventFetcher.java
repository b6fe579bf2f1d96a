package io.docgen.gateway.graphql.execution.resolver;

import graphql.schema.DataFetchingEnvironment;
import io.docgen.gateway.graphql.FieldCost;
import io.docgen.gateway.operation.ResolvedField;
import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.dataloader.BatchLoaderEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the root field of a subscription. Its method is called once and returns the source stream. For each event of
 * it the operation is executed, with the event as the value of the field.
 */
final class EventFetcher<K, T> extends ResolverDataFetcher<T>
        implements
            PlugableBatchableDataFetcher<K, T>,
            SourceStreamFetcher {

    private final ResolverMethod method;
    private final ResolverTimer timer;

    EventFetcher(Operation operation) {
        this.method = new ResolverMethod(operation, Multi.class);
        this.timer = new ResolverTimer(operation);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Multi<Object> stream(DataFetchingEnvironment environment) throws Throwable {
        return (Multi<Object>) method.call(null, environment.getArguments(), new EnvironmentField(environment, this));
    }

    @Override
    public Uni<Object> resolve(@Nullable Object source, Map<String, Object> arguments, ResolvedField field) {
        return Uni.createFrom().item(field.operation().event());
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
