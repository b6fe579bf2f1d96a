package io.docgen.gateway.batch.group;

import io.docgen.gateway.job.DocgenJob;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A document of a group.
 *
 * @param batchId null if Box has rejected it
 * @param knownJob the job if it needs no call
 */
@Description("A document of a group.")
public record DocgenDocument(
        @NonNull @Description("The name of its file, as requested. The file itself may have another: see "
                + "`outputFile { name }` of the job.") String name,
        @Ignore @Nullable String batchId,
        @Ignore @Nullable DocgenJob knownJob) {
}
