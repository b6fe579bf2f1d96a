package io.docgen.gateway.job;

import io.docgen.gateway.box.BoxEnums;
import org.eclipse.microprofile.graphql.Description;

/** Box's job statuses; the names are Box's in upper case. */
@Description("How far a document generation job has come.")
public enum DocgenJobStatus {

    @Description("Box has accepted the job and has not started it. The first status of a job.")
    PENDING,
    @Description("Box has started the job. Follows `PENDING`.")
    SUBMITTED,
    @Description("The document is there.")
    COMPLETED,
    @Description("The document is there, but parts of it may be missing: see `failures`.")
    COMPLETED_WITH_ERROR,
    @Description("There is no document: see `failures`.")
    FAILED,
    @Description("A status this gateway does not know; `rawStatus` tells what Box calls it.")
    UNKNOWN;

    /** @param boxStatus as in Box's JSON */
    public static DocgenJobStatus of(String boxStatus) {
        return BoxEnums.of(DocgenJobStatus.class, boxStatus, UNKNOWN);
    }
}
