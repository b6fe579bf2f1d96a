package io.docgen.gateway.graphql.execution.resolver;

import io.docgen.gateway.graphql.FieldCost;

/** Fetches a field at a cost that is known before the operation is executed. */
public interface CostedFetcher {

    default FieldCost cost() {
        return FieldCost.NONE;
    }
}
