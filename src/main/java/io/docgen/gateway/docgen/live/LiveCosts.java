package io.docgen.gateway.docgen.live;

import io.docgen.gateway.docgen.batch.group.DocgenBatchGroup;
import io.docgen.gateway.graphql.FieldCost;
import io.docgen.gateway.graphql.FieldCostDeclaration;
import jakarta.inject.Singleton;
import java.util.Map;

/** What subscriptions cost: that of one event. */
@Singleton
class LiveCosts implements FieldCostDeclaration {

    @Override
    public Map<String, FieldCost> costs() {
        return Map.of(
                "Subscription.docgenJobUpdated", FieldCost.call(),
                "Subscription.docgenBatchUpdated", FieldCost.call(),
                "Subscription.docgenBatchGroupUpdated", FieldCost.calls(DocgenBatchGroup.MAX_DOCUMENTS),
                "DocgenBatchGroupUpdate.changedDocuments", FieldCost.none().ofEach(DocgenBatchGroup.MAX_DOCUMENTS),
                "DocgenBatchUpdate.changedJobs", FieldCost.none().ofEach(DocgenBatchUpdate.MAX_JOBS));
    }
}
