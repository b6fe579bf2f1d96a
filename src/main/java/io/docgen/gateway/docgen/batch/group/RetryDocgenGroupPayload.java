package io.docgen.gateway.docgen.batch.group;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("What was requested again, and what was not. Each document of the input is in one of the lists.")
public record RetryDocgenGroupPayload(
        @Description("The new group, of the documents that were requested again. Null if there were "
                + "none.") @Nullable DocgenBatchGroup group,
        @NonNull @Description("The documents that were requested again, in the order of the new "
                + "group.") List<@NonNull DocgenDocumentRetry> retriedDocuments,
        @NonNull @Description("The documents that were not, and why.") List<@NonNull DocgenDocumentSkip> skippedDocuments,
        @NonNull @Description("The documents whose new requests have failed. In the new group they have no batch and no "
                + "job.") List<@NonNull DocgenDocumentRejection> rejectedDocuments) {
}
