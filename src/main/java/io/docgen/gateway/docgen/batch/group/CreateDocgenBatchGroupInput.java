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

@Input("CreateDocgenBatchGroupInput")
@Description("The documents of a group, their template, and the folder for them.")
public record CreateDocgenBatchGroupInput(
        @NonNull @Id @Description(CreateDocgenBatchInput.TEMPLATE) String templateFileId,
        @Id @Description(CreateDocgenBatchInput.TEMPLATE_VERSION) String templateFileVersionId,
        @NonNull @Id @Description(CreateDocgenBatchInput.FOLDER) String destinationFolderId,
        @NonNull @Description(CreateDocgenBatchInput.OUTPUT_TYPE) DocgenOutputType outputType,
        @NonNull @Description("The documents, 1 to " + DocgenBatchGroup.MAX_DOCUMENTS + ". Each becomes one batch of "
                + "one job, in this order.") List<@NonNull DocgenDocumentInput> documents,
        @Description("A key of your choice for the whole group, such as a UUID for each submission of a form. A second "
                + "request with the same key within 10 minutes returns the first group, with its rejected documents, "
                + "and makes nothing: request those again with a key of their own. "
                + CreateDocgenBatchInput.KEY) @Nullable String idempotencyKey,
        @DefaultValue("WARN") @Description(CreateDocgenBatchInput.CHECK) DocgenDataCheckMode check) {

    /** The same documents as one batch. */
    CreateDocgenBatchInput asBatch() {
        return new CreateDocgenBatchInput(templateFileId, templateFileVersionId, destinationFolderId, outputType,
                documents, idempotencyKey, check);
    }
}
