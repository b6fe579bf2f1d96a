package io.docgen.gateway.docgen.batch;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A batch, which in Box is only an id with jobs: whether it exists shows when its jobs are read.
 *
 * @param progressSelected whether the query selects the progress, for which all jobs are read
 * @param readable false if Box could not be asked for its jobs just now, and is not asked for this result
 */
@Description("Jobs that were requested together, one document each. Box cannot look up a batch, so an unknown id "
        + "shows only at `jobs` or `progress`, as NOT_FOUND.")
public record DocgenBatch(
        @NonNull @Id @Description("The id of the batch.") String id,
        @Ignore boolean progressSelected,
        @Ignore boolean readable) {

    public DocgenBatch(String id, boolean progressSelected) {
        this(id, progressSelected, true);
    }
}
