package io.docgen.gateway.docgen.batch;

import io.docgen.gateway.docgen.job.DocgenOutputType;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("CheckDocgenDataInput")
@Description("The documents whose data is checked, and their template.")
public record CheckDocgenDataInput(
        @NonNull @Id @Description("The id of the template, which is the id of its file.") String templateFileId,
        @Id @Description("The version of the template's file. Omit it for the current "
                + "version.") String templateFileVersionId,
        @NonNull @Description("The documents, at least one.") List<@NonNull DocgenDocumentInput> documents) {

    /** The request for the same documents, to be validated by the same rules. */
    CreateDocgenBatchInput asRequest() {
        return new CreateDocgenBatchInput(templateFileId, templateFileVersionId, "0", DocgenOutputType.PDF, documents,
                null,
                DocgenDataCheckMode.NONE);
    }
}
