package io.docgen.gateway.docgen.batch.group;

import io.docgen.gateway.graphql.FieldCost;
import io.docgen.gateway.graphql.FieldCostDeclaration;
import jakarta.inject.Singleton;
import java.util.Map;

/** What groups cost: as much as the largest, because costs are announced by field, whatever the id is. */
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
