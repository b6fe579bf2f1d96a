package io.docgen.gateway.box.error;

import io.docgen.gateway.error.ErrorCode;

/**
 * What a 404 means on Doc Gen's paths. An app or user without Doc Gen was seen to get it on all paths of templates, the list
 * included, where it cannot mean that there is no such object.
 */
public final class DocgenDisabled {

    private static final int NOT_FOUND = 404;
    private static final String HOW = " An administrator enables it in the Box Admin Console, and the application needs the "
            + "scope Manage Doc Gen.";

    private DocgenDisabled() {
    }

    /** A 404 on a list of everything: Doc Gen is not there. Other failures stay as they are. */
    public static Throwable ofList(Throwable failure) {
        return isNotFound(failure)
                ? ((BoxException) failure).as(ErrorCode.FORBIDDEN, "Doc Gen is not enabled for this user or application." + HOW)
                : failure;
    }

    /** A 404 on a path of a template: there is no such template, or no Doc Gen. Other failures stay as they are. */
    public static Throwable ofTemplate(Throwable failure) {
        return isNotFound(failure)
                ? ((BoxException) failure).as(ErrorCode.NOT_FOUND, "Not found, not visible to you, or Doc Gen is not enabled "
                        + "for this user or application." + HOW)
                : failure;
    }

    private static boolean isNotFound(Throwable failure) {
        return failure instanceof BoxException box && box.hasStatus(NOT_FOUND);
    }
}
