package io.docgen.gateway.box.error;

import io.docgen.gateway.support.error.ErrorCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of a status of 400 or more for the person at the frontend.
 *
 * @param message says what to do; "try again" only where it can help
 * @param transientFailure whether the same request may succeed later; with a status below 500 it was not executed
 */
record StatusMeaning(ErrorCode code, String message, boolean transientFailure) {

    static final String INSUFFICIENT_SCOPE = "insufficient_scope";

    /** A 409 that passes: two requests for one name at the same time, or a folder that is being moved. */
    private static final Set<@Nullable String> CHANGING = Set.of("name_temporarily_reserved",
            "operation_blocked_temporary");

    static final StatusMeaning RATE_LIMITED = transientFailure(ErrorCode.RATE_LIMITED,
            BoxException.RATE_LIMITED_MESSAGE);

    /**
     * @param boxCode the code in Box's error; may be null
     * @param hasRetryAfter whether the response has {@code Retry-After}: Box was observed to limit rates with 403 too
     */
    static StatusMeaning of(int status, @Nullable String boxCode, boolean hasRetryAfter) {
        if ("invalid_api_version".equals(boxCode)) {
            return permanent(ErrorCode.UPSTREAM_ERROR,
                    "Box does not accept the API version of the gateway. Contact the operator.");
        }
        if (status == 403 && INSUFFICIENT_SCOPE.equals(boxCode)) {
            return permanent(ErrorCode.FORBIDDEN,
                    "The access token lacks a scope: for Doc Gen the application needs the scope Manage Doc Gen. Once an "
                            + "administrator has granted it, sign in again.");
        }
        return switch (status) {
            case 400, 405, 422 -> permanent(ErrorCode.BAD_USER_INPUT,
                    "Box rejects this request as invalid. Check the ids and arguments.");
            case 401 -> permanent(ErrorCode.UNAUTHENTICATED,
                    "Box does not accept the access token. It has expired or was revoked: sign in again.");
            case 402 -> permanent(ErrorCode.FORBIDDEN,
                    "Your Box plan does not include this. Ask your Box administrator.");
            case 403 -> hasRetryAfter
                    ? RATE_LIMITED
                    : permanent(ErrorCode.FORBIDDEN,
                            "Box does not allow this. Ask the owner for access, or your administrator whether Doc Gen is enabled "
                                    + "for you.");
            case 404 -> permanent(ErrorCode.NOT_FOUND,
                    "Not found, or you have no access. Check the id, or ask the owner for access.");
            case 407 -> permanent(ErrorCode.FORBIDDEN,
                    "A proxy between the gateway and Box rejects the gateway. Contact the operator.");
            case 408 -> transientFailure(ErrorCode.UPSTREAM_TIMEOUT,
                    "Box took too long to read the request. Try again in a moment.");
            case 409 -> CHANGING.contains(boxCode)
                    ? transientFailure(ErrorCode.UPSTREAM_UNAVAILABLE,
                            "Box is changing this item for another request. Try again in a moment.")
                    : permanent(ErrorCode.BAD_USER_INPUT,
                            "This conflicts with an item in Box, such as one of the same name. Change the request.");
            case 410 -> permanent(ErrorCode.BAD_USER_INPUT, "This item is no longer in Box. Use another id.");
            case 412 -> permanent(ErrorCode.BAD_USER_INPUT, "The item has changed in Box. Read it again first.");
            case 413 -> permanent(ErrorCode.BAD_USER_INPUT,
                    "The request is too large for Box. Send fewer documents in one batch, or less data in each.");
            case 415 -> permanent(ErrorCode.BAD_USER_INPUT, "Box does not support this for files of this type.");
            case 423 -> permanent(ErrorCode.FORBIDDEN, "The item is locked in Box. Ask its owner to unlock it.");
            case 425 -> transientFailure(ErrorCode.UPSTREAM_UNAVAILABLE,
                    "Box is not ready for this request. Try again in a moment.");
            case 429 -> RATE_LIMITED;
            case 451 -> permanent(ErrorCode.FORBIDDEN, "Box may not provide this for legal reasons.");
            case 503 -> transientFailure(ErrorCode.UPSTREAM_UNAVAILABLE,
                    "Box is unavailable. Try again in a minute.");
            case 504 ->
                transientFailure(ErrorCode.UPSTREAM_TIMEOUT, "Box took too long to answer. Try again in a moment.");
            default -> status < 500
                    ? permanent(ErrorCode.BAD_USER_INPUT, "Box rejects this request. Change it before you try again.")
                    : transientFailure(ErrorCode.UPSTREAM_ERROR,
                            "Box failed to process the request. Try again in a moment.");
        };
    }

    private static StatusMeaning permanent(ErrorCode code, String message) {
        return new StatusMeaning(code, message, false);
    }

    private static StatusMeaning transientFailure(ErrorCode code, String message) {
        return new StatusMeaning(code, message, true);
    }
}
