package io.docgen.gateway.batch;

import io.docgen.gateway.job.DocgenJobStatus;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** How many jobs of a batch have come how far. Box has no such thing: it is counted. */
@Description("How many jobs of a batch have come how far.")
public record DocgenBatchProgress(
        @NonNull @Description("How many jobs were counted.") int total,
        @NonNull @Description("How many jobs are pending.") int pending,
        @NonNull @Description("How many jobs are submitted.") int submitted,
        @NonNull @Description("How many jobs are completed, without errors.") int completed,
        @NonNull @Description("How many jobs are completed with errors.") int completedWithError,
        @NonNull @Description("How many jobs have failed.") int failed,
        @NonNull @Description("How many jobs have a status that this gateway does not know.") int unknown,
        @NonNull @Description("Whether every job has come to its end: none is pending, submitted or unknown.")
        boolean done,
        @NonNull @Description("Whether all jobs were counted. Counting ends after " + BatchProgressCounter.MOST_JOBS + " jobs; "
                + "in a larger batch the counts are those of its first ones, and `done` is false.") boolean exact) {

    static DocgenBatchProgress of(Map<DocgenJobStatus, Integer> counts, boolean exact) {
        int pending = counts.getOrDefault(DocgenJobStatus.PENDING, 0);
        int submitted = counts.getOrDefault(DocgenJobStatus.SUBMITTED, 0);
        int unknown = counts.getOrDefault(DocgenJobStatus.UNKNOWN, 0);
        return new DocgenBatchProgress(
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                pending,
                submitted,
                counts.getOrDefault(DocgenJobStatus.COMPLETED, 0),
                counts.getOrDefault(DocgenJobStatus.COMPLETED_WITH_ERROR, 0),
                counts.getOrDefault(DocgenJobStatus.FAILED, 0),
                unknown,
                exact && pending + submitted + unknown == 0,
                exact);
    }
}
