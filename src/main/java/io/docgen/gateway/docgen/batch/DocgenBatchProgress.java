package io.docgen.gateway.docgen.batch;

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
        @NonNull @Description("Whether nothing will change any more: Box lists all "
                + "jobs that were requested through this gateway, at least one, all have ended, and those that have completed "
                + "have their file.") boolean done,
        @NonNull @Description("Whether all jobs were counted. Counting stops after " + BatchProgressCounter.MAX_JOBS
                + " jobs: in a "
                + "larger batch the numbers are those of the first ones, and `done` is false.") boolean exact) {
}
