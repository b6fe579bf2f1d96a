package io.docgen.gateway.docgen.batch.group;

import io.docgen.gateway.docgen.job.DocgenJob;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** Why a document is not made again. */
@Description("Why a document was not requested again.")
public enum DocgenDocumentSkipReason {

    @Description("It is ready.")
    COMPLETED,
    @Description("It is ready, but parts of it may be missing. `includeIncomplete` makes it again.")
    INCOMPLETE,
    @Description("Its job has not ended.")
    RUNNING,
    @Description("Its request had failed, so that it has no job. `includeRejected` requests it.")
    REJECTED,
    @Description("Its job is not in Box' list yet, has a status that this gateway does not know, or cannot be read by "
            + "you.")
    UNKNOWN;

    /**
     * Why the document of a job is not made again; null if it is.
     *
     * @param job null if it is unknown
     */
    static @Nullable DocgenDocumentSkipReason of(@Nullable DocgenJob job, boolean includeIncomplete) {
        if (job == null) {
            return UNKNOWN;
        }
        return switch (job.status()) {
            case FAILED -> null;
            case COMPLETED -> COMPLETED;
            case COMPLETED_WITH_ERROR -> includeIncomplete ? null : INCOMPLETE;
            case PENDING, SUBMITTED -> RUNNING;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
