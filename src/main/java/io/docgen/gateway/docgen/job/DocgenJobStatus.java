package io.docgen.gateway.docgen.job;

import io.docgen.gateway.box.BoxEnums;
import org.eclipse.microprofile.graphql.Description;

/** Box's job statuses, named as Box names them, in upper case. */
@Description("The status of a document generation job.")
public enum DocgenJobStatus {

    @Description("Box has accepted the job and not started it. The first status of a job.")
    PENDING,
    @Description("Box has started the job. Follows `PENDING`.")
    SUBMITTED,
    @Description("The document is ready.")
    COMPLETED,
    @Description("The document is ready, but parts of it may be missing: see `failures`.")
    COMPLETED_WITH_ERROR,
    @Description("There is no document: see `failures`.")
    FAILED,
    @Description("A status that this gateway does not know: see `rawStatus`.")
    UNKNOWN;

    private static final BoxEnums<DocgenJobStatus> NAMES = new BoxEnums<>(DocgenJobStatus.class);

    /** The status for Box's name of it. */
    public static DocgenJobStatus of(String boxStatus) {
        return NAMES.findOr(UNKNOWN, boxStatus);
    }
}
