package io.docgen.gateway.docgen.batch.group;

import io.docgen.gateway.docgen.batch.CreateDocgenBatchInput;
import io.docgen.gateway.docgen.batch.DocgenDataCheckMode;
import io.docgen.gateway.docgen.batch.DocgenDocumentInput;
import io.docgen.gateway.docgen.job.DocgenOutputType;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Input("RetryDocgenGroupInput")
@Description("A group and its documents again, because nobody keeps their data.")
public record RetryDocgenGroupInput(
        @NonNull @Id @Description("The id of the group, as `createDocgenBatchGroup` returned it.") String groupId,
        @NonNull @Id @Description(CreateDocgenBatchInput.TEMPLATE) String templateFileId,
        @Id @Description(CreateDocgenBatchInput.TEMPLATE_VERSION) String templateFileVersionId,
        @NonNull @Id @Description(CreateDocgenBatchInput.FOLDER) String destinationFolderId,
        @NonNull @Description(CreateDocgenBatchInput.OUTPUT_TYPE) DocgenOutputType outputType,
        @NonNull @Description("Documents of the group, all or some, in any order. Each is found by its name, which no "
                + "other document of the group may have.") List<@NonNull DocgenDocumentInput> documents,
        @DefaultValue("false") @Description("Whether documents are made again whose job is "
                + "`COMPLETED_WITH_ERROR`.") Boolean includeIncomplete,
        @DefaultValue("false") @Description("Whether documents are made whose request had failed, in "
                + "`rejectedDocuments` of the group. Where `safeToRetry` was false, Box may have made them all the "
                + "same.") Boolean includeRejected,
        @Description("A key of your choice for this retry, such as a UUID for each click. A second request with the same "
                + "key within 10 minutes returns the result of the first, and makes nothing. "
                + CreateDocgenBatchInput.KEY) @Nullable String idempotencyKey,
        @DefaultValue("WARN") @Description(CreateDocgenBatchInput.CHECK) DocgenDataCheckMode check) {

    /** The same documents as one batch. */
    CreateDocgenBatchInput asBatch() {
        return new CreateDocgenBatchInput(templateFileId, templateFileVersionId, destinationFolderId, outputType,
                documents, idempotencyKey, check);
    }
}
