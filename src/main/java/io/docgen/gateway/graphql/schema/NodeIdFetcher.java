package io.docgen.gateway.graphql.schema;

import io.docgen.gateway.graphql.execution.resolver.ComponentDataFetcher;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fetches the {@code nodeId} of an object. */
final class NodeIdFetcher<T> extends ComponentDataFetcher<Object> {

    private final NodeReader<T> reader;

    NodeIdFetcher(NodeReader<T> reader) {
        this.reader = reader;
    }

    @Override
    public @Nullable Object valueIn(@Nullable Object source) {
        Class<T> type = reader.type();
        return new NodeId(type.getSimpleName(), reader.key().apply(type.cast(Objects.requireNonNull(source))))
                .toString();
    }
}
