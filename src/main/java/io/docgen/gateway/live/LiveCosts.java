package io.docgen.gateway.live;

import io.docgen.gateway.batch.group.DocgenBatchGroup;
import io.docgen.gateway.engine.FieldCost;
import io.docgen.gateway.engine.FieldCostDeclaration;
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
