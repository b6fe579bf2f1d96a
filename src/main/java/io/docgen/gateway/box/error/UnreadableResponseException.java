package io.docgen.gateway.box.error;

/** Box answered with success and something that is not what was asked for. */
public final class UnreadableResponseException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient ResponseId answer;
    private final boolean passing;

    /**
     * @param answer null if nothing is known of it
     * @param reason what is wrong, for the log: never anything of the body
     * @param passing whether another answer may well be readable
     * @param cause may be null
     */
    public UnreadableResponseException(ResponseId answer, String reason, boolean passing, Throwable cause) {
        super(reason, cause, false, false);
        this.answer = answer == null ? new ResponseId(null, null, null) : answer;
        this.passing = passing;
    }

    public ResponseId answer() {
        return answer;
    }

    public boolean isPassing() {
        return passing;
    }
}
