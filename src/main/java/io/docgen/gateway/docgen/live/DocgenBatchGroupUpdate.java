package io.docgen.gateway.docgen.live;

import io.docgen.gateway.docgen.batch.group.DocgenBatchGroup;
import io.docgen.gateway.docgen.batch.group.DocgenDocument;
import io.docgen.gateway.graphql.Cost;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** News of a group. */
@Description("A group as it is now.")
public record DocgenBatchGroupUpdate(
        @NonNull @Description("The group. Its `progress` and the jobs of its `documents` take no further call to "
                + "Box.") DocgenBatchGroup group,
        @NonNull @Cost(listSize = DocgenBatchGroup.MAX_DOCUMENTS) @Description("The documents whose jobs have "
                + "changed since the last update. The first update has all documents.") List<@NonNull DocgenDocument> changedDocuments,
        @Description("Why Box could not be asked for news; null if it could.") @Nullable DocgenDelay delay) {
}
