package io.docgen.gateway.box.http;

/** Ends an exchange whose head has told all that is wanted while its body would go on. */
final class HeadOnlyException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient ResponseHead head;

    HeadOnlyException(ResponseHead head) {
        super("only the head of the answer was wanted", null, false, false);
        this.head = head;
    }

    ResponseHead head() {
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
