package io.docgen.gateway.graphql.execution.resolver;

import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.ClassloadingService;
import io.smallrye.graphql.spi.DataFetcherService;

/** The data fetchers of the schema. Found by SmallRye GraphQL through {@code META-INF/services}. */
public final class FetcherFactory implements DataFetcherService {

    /** Before SmallRye's own. */
    @Override
    public Integer getPriority() {
        return 0;
    }

    @Override
    public PlugableDataFetcher<?> getFieldDataFetcher(Field field, Type type, Reference owner) {
        try {
            return new RecordComponentFetcher<>(
                    ClassloadingService.get().loadClass(owner.getClassName()).getMethod(field.getMethodName()));
        } catch (NoSuchMethodException unknownToTheBuild) {
            throw new IllegalStateException(owner.getClassName() + " is not a record with " + field.getName(),
                    unknownToTheBuild);
        }
    }

    @Override
    public PlugableBatchableDataFetcher<?, ?> getUniDataFetcher(Operation operation, Type type) {
        return new ResolverFetcher<>(operation);
    }

    @Override
    public PlugableBatchableDataFetcher<?, ?> getMultiDataFetcher(Operation operation, Type type) {
        return new EventFetcher<>(operation);
    }
}
