package io.docgen.gateway.box.http;

import org.jspecify.annotations.Nullable;

/** Aborts an exchange whose head is enough and whose body is too long to skip. */
final class HeadOnlyException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient ResponseHead head;

    HeadOnlyException(ResponseHead head) {
        super("only the head of the response was requested", null, false, false);
        this.head = head;
    }

    ResponseHead head() {
        return head;
    }

    /** The one among the causes of a failure; null if there is none. */
    static @Nullable HeadOnlyException in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HeadOnlyException head) {
                return head;
            }
        }
        return null;
    }
}
