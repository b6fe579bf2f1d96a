package io.docgen.gateway.batch.group;

import io.docgen.gateway.engine.FieldCost;
import io.docgen.gateway.engine.FieldCostDeclaration;
import jakarta.inject.Singleton;
import java.util.Map;

/** What groups cost: as much as the largest, since only its id tells how many batches a group has. */
@Singleton
class GroupCosts implements FieldCostDeclaration {

    @Override
    public Map<String, FieldCost> costs() {
        return Map.of(
                "Mutation.createDocgenBatchGroup", FieldCost.calls(DocgenBatchGroup.MAX_DOCUMENTS),
                "DocgenBatchGroup.documents", FieldCost.none().ofEach(DocgenBatchGroup.MAX_DOCUMENTS),
                "DocgenBatchGroup.progress", FieldCost.calls(DocgenBatchGroup.MAX_DOCUMENTS),
                "DocgenDocument.job", FieldCost.call());
    }
}
