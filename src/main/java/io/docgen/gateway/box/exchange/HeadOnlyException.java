package io.docgen.gateway.box.exchange;

/** Ends an exchange whose head has told all that is wanted while its body would go on. */
final class HeadOnlyException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient AnswerHead head;

    HeadOnlyException(AnswerHead head) {
        super("only the head of the answer was wanted", null, false, false);
        this.head = head;
    }

    AnswerHead head() {
        return head;
    }

    /** The one that a failure was caused by, or null. */
    static HeadOnlyException in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HeadOnlyException head) {
                return head;
            }
        }
        return null;
    }
}
