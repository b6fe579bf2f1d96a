package io.docgen.gateway.graphql.schema;

import io.docgen.gateway.graphql.FieldCost;
import io.docgen.gateway.graphql.execution.resolver.ResolverDataFetcher;
import java.util.Map;
import java.util.Set;

/** Resolves a field by the readers of the types that its argument names. */
abstract class NodesFetcher<T> extends ResolverDataFetcher<T> {

    private static final FieldCost BEYOND_ID = FieldCost.callBeyond("id");

    /** Readers by the names of their types. */
    protected final Map<String, NodeReader<?>> readers;

    private final FieldCost cost;

    NodesFetcher(Map<String, NodeReader<?>> readers, FieldCost cost) {
        this.readers = readers;
        this.cost = cost;
    }

    @Override
    public final FieldCost cost() {
        return cost;
    }

    /** The client sent the id. The cost is that of types that are read all the same. */
    @Override
    public final boolean needsCall(Set<String> selected) {
        return BEYOND_ID.appliesTo(selected);
    }

    @Override
    public final void resolved(long startNanos) {
        // measured by the calls that it makes
    }
}
