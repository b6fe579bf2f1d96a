package io.docgen.gateway.batch;

import io.docgen.gateway.job.DocgenJobStatus;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Numbers of jobs of a batch by status. Box does not offer them: the gateway counts the jobs. */
@Description("The number of jobs of a batch by status.")
public record DocgenBatchProgress(
        @NonNull @Description("The number of counted jobs.") int total,
        @NonNull @Description("The number of jobs that are pending.") int pending,
        @NonNull @Description("The number of jobs that are submitted.") int submitted,
        @NonNull @Description("The number of jobs that have completed without errors.") int completed,
        @NonNull @Description("The number of jobs that have completed with errors.") int completedWithError,
        @NonNull @Description("The number of jobs that have failed.") int failed,
        @NonNull @Description("The number of jobs with a status that this gateway does not know.") int unknown,
        @NonNull @Description("Whether all jobs have ended: none is pending, submitted or unknown.") boolean done,
        @NonNull @Description("Whether all jobs were counted. Counting stops after " + BatchProgressCounter.MAX_JOBS
                + " jobs: in a "
                + "larger batch the numbers are those of the first ones, and `done` is false.") boolean exact) {

    /** The numbers, some of which may be missing. */
    public static DocgenBatchProgress of(Map<DocgenJobStatus, Integer> counts, boolean exact) {
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
