package io.docgen.gateway.engine.federation;

import io.docgen.gateway.engine.FieldCost;
import io.docgen.gateway.engine.FieldCostDeclaration;
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
