package io.docgen.gateway.box.failure;

/** Box answered with success and something that is not what was asked for. */
public final class UnreadableAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient AnswerId answer;
    private final boolean passing;

    /**
     * @param answer null if nothing is known of it
     * @param reason what is wrong, for the log: never anything of the body
     * @param passing whether another answer may well be readable
     * @param cause may be null
     */
    public UnreadableAnswerException(AnswerId answer, String reason, boolean passing, Throwable cause) {
        super(reason, cause, false, false);
        this.answer = answer == null ? new AnswerId(null, null, null) : answer;
        this.passing = passing;
    }

    public AnswerId answer() {
        return answer;
    }

    public boolean isPassing() {
        return passing;
    }
}
