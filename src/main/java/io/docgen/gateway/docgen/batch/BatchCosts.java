package io.docgen.gateway.docgen.batch;

import io.docgen.gateway.graphql.FieldCost;
import io.docgen.gateway.graphql.FieldCostDeclaration;
import jakarta.inject.Singleton;
import java.util.Map;

/** What batches cost. Progress is charged as one call, although it makes one for every 1000 jobs. */
@Singleton
class BatchCosts implements FieldCostDeclaration {

    @Override
    public Map<String, FieldCost> costs() {
        return Map.of(
                "DocgenBatch.jobs", FieldCost.call(),
                "DocgenBatch.progress", FieldCost.call(),
                "Mutation.createDocgenBatch", FieldCost.call());
    }
}
