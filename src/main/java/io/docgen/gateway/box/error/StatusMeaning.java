package io.docgen.gateway.box.error;

import io.docgen.gateway.error.ErrorCode;

/**
 * What a status of 400 or more means to the person at the frontend.
 *
 * @param message says what to do; "try again" only where that can help
 * @param passing whether the same request, a moment later, may well succeed; below 500 it was not carried out either
 */
record StatusMeaning(ErrorCode code, String message, boolean passing) {

    static final StatusMeaning RATE_LIMITED = passing(ErrorCode.RATE_LIMITED,
            "Box has received too many requests from you. Wait, then try again.");

    /**
     * @param boxCode the code in Box's error, or null
     * @param saysWhen whether the answer has a {@code Retry-After}: Box was seen to limit rates with 403 as well
     */
    static StatusMeaning of(int status, String boxCode, boolean saysWhen) {
        if ("invalid_api_version".equals(boxCode)) {
            return permanent(ErrorCode.UPSTREAM_ERROR,
                    "The gateway and Box do not agree on the version of the API. Contact the operator.");
        }
        return switch (status) {
            case 400, 405, 422 -> permanent(ErrorCode.BAD_USER_INPUT,
                    "Box rejects this request as invalid. Check the ids and arguments.");
            case 401 -> permanent(ErrorCode.UNAUTHENTICATED,
                    "Box does not accept the access token: it has expired or was revoked. Sign in again.");
            case 402 -> permanent(ErrorCode.FORBIDDEN,
                    "The Box plan does not include this. Ask your Box administrator.");
            case 403 -> saysWhen ? RATE_LIMITED : permanent(ErrorCode.FORBIDDEN,
                    "Box does not allow you to do this. Ask the owner for access, or your administrator whether Doc Gen is "
                            + "enabled for you.");
            case 404 -> permanent(ErrorCode.NOT_FOUND,
                    "Not found, or you have no access to it. Check the id, or ask its owner for access.");
            case 407 -> permanent(ErrorCode.FORBIDDEN,
                    "A proxy on the way to Box rejects the gateway. Contact the operator.");
            case 408 -> passing(ErrorCode.UPSTREAM_TIMEOUT, "Box took too long to read the request. Try again in a moment.");
            case 409 -> permanent(ErrorCode.BAD_USER_INPUT,
                    "This conflicts with what is in Box already, such as an item of the same name. Change the request.");
            case 410 -> permanent(ErrorCode.BAD_USER_INPUT, "This is no longer in Box. Use another id.");
            case 412 -> permanent(ErrorCode.BAD_USER_INPUT, "The item has changed in Box since. Read it again first.");
            case 413 -> permanent(ErrorCode.BAD_USER_INPUT,
                    "The request is too large for Box. Send fewer documents in one batch, or less data in each.");
            case 415 -> permanent(ErrorCode.BAD_USER_INPUT, "Box cannot do this with a file of this type.");
            case 423 -> permanent(ErrorCode.FORBIDDEN, "The item is locked in Box. Ask its owner to unlock it.");
            case 425 -> passing(ErrorCode.UPSTREAM_UNAVAILABLE, "Box is not ready for this request. Try again in a moment.");
            case 429 -> RATE_LIMITED;
            case 451 -> permanent(ErrorCode.FORBIDDEN, "Box may not provide this for legal reasons.");
            case 503 -> passing(ErrorCode.UPSTREAM_UNAVAILABLE,
                    "Box is unavailable at the moment. Try again in a minute.");
            case 504 -> passing(ErrorCode.UPSTREAM_TIMEOUT, "Box took too long to answer. Try again in a moment.");
            default -> status < 500
                    ? permanent(ErrorCode.BAD_USER_INPUT, "Box rejects this request. Change it before you send it again.")
                    : passing(ErrorCode.UPSTREAM_ERROR, "Box had a problem with this request. Try again in a moment.");
        };
    }

    private static StatusMeaning permanent(ErrorCode code, String message) {
        return new StatusMeaning(code, message, false);
    }

    private static StatusMeaning passing(ErrorCode code, String message) {
        return new StatusMeaning(code, message, true);
    }
}
