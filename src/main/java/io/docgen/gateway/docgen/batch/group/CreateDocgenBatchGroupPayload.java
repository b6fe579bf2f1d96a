package io.docgen.gateway.docgen.batch.group;

import io.smallrye.graphql.api.Deprecated;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The group that was requested.")
public record CreateDocgenBatchGroupPayload(
        @NonNull @Id @Deprecated(reason = "Use `group { id }`.") @Description("The id of the group.") String groupId,
        @NonNull @Description("The group. Its jobs can be read at once.") DocgenBatchGroup group,
        @NonNull @Description("The documents whose requests have failed. In the group they have no batch and no "
                + "job.") List<@NonNull DocgenDocumentRejection> rejectedDocuments) {

    static CreateDocgenBatchGroupPayload of(GroupId id, List<DocgenDocumentRejection> rejected) {
        return new CreateDocgenBatchGroupPayload(id.toString(), DocgenBatchGroup.of(id), rejected);
    }
}
