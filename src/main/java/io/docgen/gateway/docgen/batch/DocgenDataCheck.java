package io.docgen.gateway.docgen.batch;

import io.docgen.gateway.docgen.template.check.DocgenDocumentCheck;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What was found in the data of documents, before they are requested.")
public record DocgenDataCheck(
        @NonNull @Description("Whether all documents are `ok`.") boolean ok,
        @NonNull @Description("The documents, in the order of the request.") List<@NonNull DocgenDocumentCheck> documents) {

    static DocgenDataCheck of(List<DocgenDocumentCheck> documents) {
        return new DocgenDataCheck(documents.stream().allMatch(DocgenDocumentCheck::ok), documents);
    }
}
