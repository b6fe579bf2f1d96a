package io.docgen.gateway.graphql.schema;

import io.docgen.gateway.graphql.FieldCost;
import io.docgen.gateway.graphql.FieldCostDeclaration;
import jakarta.inject.Singleton;
import java.util.Map;

/** What the query for a node costs: the call that reads it. */
@Singleton
class NodeCosts implements FieldCostDeclaration {

    @Override
    public Map<String, FieldCost> costs() {
        return Map.of("Query." + NodeSchema.QUERY, FieldCost.call());
    }
}
