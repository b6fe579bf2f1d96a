package io.docgen.gateway.docgen.batch.group;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A document of a group.
 *
 * @param batchId null if Box has rejected it
 * @param known what is known of its job; null if Box has to be asked
 */
@Description("A document of a group.")
public record DocgenDocument(
        @NonNull @Description("The name of its file, as requested. The file itself may have another: see "
                + "`outputFile { name }` of the job.") String name,
        @Ignore @Nullable String batchId,
        @Ignore @Nullable KnownJob known) {
}
