package io.docgen.gateway.docgen.live;

import io.docgen.gateway.docgen.batch.DocgenBatch;
import io.docgen.gateway.docgen.job.DocgenJob;
import io.docgen.gateway.graphql.Cost;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** News of a batch. */
@Description("A batch as it is now.")
public record DocgenBatchUpdate(
        @NonNull @Description("The batch. Its `progress` takes no further call to Box. `progress` and `jobs` are null if Box "
                + "could not be asked yet, see `delay`.") DocgenBatch batch,
        @NonNull @Cost(listSize = MAX_JOBS) @Description("The jobs whose status has changed since the last update, "
                + "at most 100; more come as further updates. The first updates have all jobs.") List<@NonNull DocgenJob> changedJobs,
        @Description("Why Box could not be asked for news; null if it could.") @Nullable DocgenDelay delay) {

    /** The largest number of changed jobs. */
    static final int MAX_JOBS = 100;
}
