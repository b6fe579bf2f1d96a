package io.docgen.gateway.graphql.schema;

import io.docgen.gateway.graphql.FieldCost;
import io.docgen.gateway.graphql.FieldCostDeclaration;
import jakarta.inject.Singleton;
import java.util.Map;

/** What the query for entities costs: a call for each. */
@Singleton
class FederationCosts implements FieldCostDeclaration {

    private final boolean enabled;

    FederationCosts(FederationConfig config) {
        this.enabled = config.enabled();
    }

    @Override
    public Map<String, FieldCost> costs() {
        return enabled
                ? Map.of("Query." + EntitiesFetcher.FIELD, FieldCost.callForEachOf(EntitiesFetcher.ARGUMENT))
                : Map.of();
    }
}
