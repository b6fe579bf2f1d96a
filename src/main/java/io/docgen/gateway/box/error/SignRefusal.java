package io.docgen.gateway.box.error;

import io.docgen.gateway.support.error.ErrorCode;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * The meaning of refusals on the paths of Box Sign, where the scope, the switch of the administrator and the reasons
 * are others than those of Doc Gen. Other failures are unchanged.
 */
public final class SignRefusal {

    private SignRefusal() {
    }

    /** Maps a 403 of any sign request. */
    public static Throwable of(Throwable failure) {
        if (!(failure instanceof BoxException box) || !box.hasStatus(StatusCode.FORBIDDEN)
                || box.code() != ErrorCode.FORBIDDEN) {
            return failure;
        }
        return box.as(ErrorCode.FORBIDDEN, StatusMeaning.INSUFFICIENT_SCOPE.equals(box.boxCode())
                ? "The access token lacks a scope: for Box Sign the application needs the scope Manage signature requests. "
                        + "Once an administrator has granted it, sign in again."
                : "Box does not allow this. Ask the owner of the files or the sender of the request for access, or your "
                        + "administrator whether Box Sign is enabled for you.");
    }

    /** Maps a refusal to cancel: only what has not ended can be cancelled. */
    public static Throwable ofCancel(Throwable failure) {
        return withReason(failure, "Box cannot cancel this sign request now. It may be signed, declined, cancelled or "
                + "expired already: read its `status`.");
    }

    /** Maps a refusal to send the e-mails again. */
    public static Throwable ofResend(Throwable failure) {
        return withReason(failure, "Box does not send the e-mails of this sign request again now. Either it is not out "
                + "for signature, which its `status` says, or e-mails were sent a short time ago: then try again in "
                + "ten minutes.");
    }

    private static Throwable withReason(Throwable failure, String reason) {
        return failure instanceof BoxException box && box.hasAnswered() && box.code() == ErrorCode.BAD_USER_INPUT
                ? box.as(ErrorCode.BAD_USER_INPUT, reason)
                : of(failure);
    }
}
