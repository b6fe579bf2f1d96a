package io.docgen.gateway.graphql.schema;

import io.docgen.gateway.graphql.FieldCost;
import io.docgen.gateway.operation.ResolvedField;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resolves {@code Query.node} by the reader of the type that the id names. */
final class NodeFetcher extends NodesFetcher<Object> {

    NodeFetcher(Map<String, NodeReader<?>> readers) {
        super(readers, FieldCost.CALL);
    }

    @Override
    public Uni<Object> resolve(@Nullable Object source, Map<String, Object> arguments, ResolvedField field) {
        NodeId id = NodeId.parse(String.valueOf(arguments.get(NodeId.NAME)));
        NodeReader<?> reader = readers.get(id.type());
        if (reader == null) {
            throw NodeId.malformed();
        }
        return reader.read().by(field, NodeId.NAME, id.key()).map(node -> node);
    }
}
