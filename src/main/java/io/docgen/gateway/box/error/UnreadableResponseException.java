package io.docgen.gateway.box.error;

import org.jspecify.annotations.Nullable;

/** A successful response of Box that is not the requested resource. */
public final class UnreadableResponseException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient ResponseId response;
    private final boolean transientFailure;

    /**
     * @param response null if unknown
     * @param reason for the log; nothing of the body
     * @param transientFailure whether the next response may be readable
     * @param cause may be null
     */
    public UnreadableResponseException(@Nullable ResponseId response, String reason, boolean transientFailure,
            @Nullable Throwable cause) {
        super(reason, cause, false, false);
        this.response = response == null ? new ResponseId(null, null, null) : response;
        this.transientFailure = transientFailure;
    }

    public ResponseId response() {
        return response;
    }

    public boolean isTransient() {
        return transientFailure;
    }
}
