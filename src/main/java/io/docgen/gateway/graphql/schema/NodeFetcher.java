package io.docgen.gateway.graphql.schema;

import io.docgen.gateway.graphql.execution.resolver.ResolverDataFetcher;
import io.docgen.gateway.operation.ResolvedField;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resolves {@code Query.node} by the reader of the type that the id names. */
final class NodeFetcher extends ResolverDataFetcher<Object> {

    private final Map<String, NodeReader<?>> readers;

    NodeFetcher(Map<String, NodeReader<?>> readers) {
        this.readers = readers;
    }

    @Override
    public Uni<Object> resolve(@Nullable Object source, Map<String, Object> arguments, ResolvedField field) {
        NodeId id = NodeId.parse(String.valueOf(arguments.get(NodeId.NAME)));
        NodeReader<?> reader = readers.get(id.type());
        if (reader == null) {
            throw NodeId.malformed();
        }
        return reader.read(field, NodeId.NAME, id.key()).map(node -> node);
    }

    @Override
    public void resolved(long startNanos) {
        // measured by the calls that it makes
    }
}
