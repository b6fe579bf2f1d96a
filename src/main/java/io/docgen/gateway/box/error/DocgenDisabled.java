package io.docgen.gateway.box.error;

import io.docgen.gateway.support.error.ErrorCode;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * The meaning of a 404 on Doc Gen's paths. An application or user without Doc Gen was observed to get it on all paths,
 * lists included, where it cannot mean that an object does not exist.
 */
public final class DocgenDisabled {

    private static final String REMEDY = " An administrator enables it in the Box Admin Console, and the application needs the "
            + "scope Manage Doc Gen.";

    private DocgenDisabled() {
    }

    /** Maps a 404 on a list: Doc Gen is not enabled. Other failures are unchanged. */
    public static Throwable ofList(Throwable failure) {
        return isNotFound(failure)
                ? ((BoxException) failure).as(ErrorCode.FORBIDDEN,
                        "Doc Gen is not enabled for this user or application." + REMEDY)
                : failure;
    }

    /**
     * Maps a 404 on the path of a template, job or batch: there is no such one, or Doc Gen is not enabled. Other
     * failures are unchanged.
     */
    public static Throwable ofItem(Throwable failure) {
        return isNotFound(failure)
                ? ((BoxException) failure).as(ErrorCode.NOT_FOUND,
                        "Not found, not visible to you, or Doc Gen is not enabled "
                                + "for this user or application." + REMEDY)
                : failure;
    }

    /** Whether Box has answered 404. */
    public static boolean isNotFound(Throwable failure) {
        return failure instanceof BoxException box && box.hasStatus(StatusCode.NOT_FOUND);
    }
}
