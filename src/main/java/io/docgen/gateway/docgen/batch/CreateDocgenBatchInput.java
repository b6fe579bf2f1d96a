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
        @NonNull @Id @Description(TEMPLATE) String templateFileId,
        @Id @Description(TEMPLATE_VERSION) String templateFileVersionId,
        @NonNull @Id @Description(FOLDER) String destinationFolderId,
        @NonNull @Description(OUTPUT_TYPE) DocgenOutputType outputType,
        @NonNull @Description("The documents, at least one. Each becomes one "
                + "job.") List<@NonNull DocgenDocumentInput> documents,
        @Description("A key of your choice, such as a UUID for each submission of a form. A second request with the "
                + "same key within 10 minutes returns the first batch and makes nothing. "
                + KEY) @Nullable String idempotencyKey,
        @DefaultValue("WARN") @Description(CHECK) DocgenDataCheckMode check) {

    public static final String TEMPLATE = "The id of the template, which is the id of its file.";
    public static final String TEMPLATE_VERSION = "The version of the template's file to use. Omit it for the current "
            + "version.";
    public static final String FOLDER = "The id of the folder for the documents; `0` is your root folder.";
    public static final String OUTPUT_TYPE = "The format of the documents.";
    public static final String KEY = "It is yours by your token, or, if the operator checks tokens by OIDC, by the "
            + "subject of your token, also of a renewed one. All replicas know it if they share a store, else one "
            + "instance of the gateway until that restarts.";
    public static final String CHECK = "What is done about data that does not fit the tags of the template, as "
            + "`checkDocgenData` finds out. It takes a call to Box, while the documents are requested already, but for "
            + "`REFUSE`.";
}
