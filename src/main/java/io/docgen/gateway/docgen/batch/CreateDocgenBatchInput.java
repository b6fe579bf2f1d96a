package io.docgen.gateway.docgen.batch;

import io.docgen.gateway.docgen.job.DocgenOutputType;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Input("CreateDocgenBatchInput")
@Description("The documents to make, their template, and the folder for them.")
public record CreateDocgenBatchInput(
        @NonNull @Id @Description("The id of the template, which is the id of its file.") String templateFileId,
        @Id @Description("The version of the template's file to use. Omit it for the current "
                + "version.") String templateFileVersionId,
        @NonNull @Id @Description("The id of the folder for the documents; `0` is your root "
                + "folder.") String destinationFolderId,
        @NonNull @Description("The format of the documents.") DocgenOutputType outputType,
        @NonNull @Description("The documents, at least one. Each becomes one "
                + "job.") List<@NonNull DocgenDocumentInput> documents,
        @Description("A key of your choice, such as a UUID for each submission of a form. A second request with the "
                + "same key within 10 minutes returns the first batch and makes nothing. It is yours by your token, or, if "
                + "the operator checks tokens by OIDC, by the subject of your token, also of a renewed one. It is known "
                + "to one instance of the gateway until that restarts.") @Nullable String idempotencyKey,
        @DefaultValue("WARN") @Description("What is done about data that does not fit the tags of the template, as "
                + "`checkDocgenData` finds out. It takes a call to Box, while the documents are requested already, but for "
                + "`REFUSE`.") DocgenDataCheckMode check) {
}
