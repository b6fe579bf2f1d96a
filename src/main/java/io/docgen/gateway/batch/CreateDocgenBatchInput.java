package io.docgen.gateway.batch;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("CreateDocgenBatchInput")
@Description("Which documents to make, of which template, and where to.")
public record CreateDocgenBatchInput(
        @NonNull @Id @Description("The id of the template, which is the id of its file.") String templateFileId,
        @Id @Description("The version of the template's file to use; the current one if left out.")
        String templateFileVersionId,
        @NonNull @Id @Description("The id of the folder the documents go to; `0` is your root folder.")
        String destinationFolderId,
        @NonNull @Description("What kind of document to make.") DocgenOutputType outputType,
        @NonNull @Description("The documents, at least one; each is one job.")
        List<@NonNull DocgenDocumentInput> documents) {
}
