package io.docgen.gateway.box.http;

import org.jspecify.annotations.Nullable;

/**
 * Ends a call of the REST client whose response goes on after its head, which is enough. A direct read needs none: its
 * listener has the head.
 *
 * <p>The REST client of Quarkus has no result before the end of a body. It returns one with an unread stream, if the
 * entity is an {@code InputStream}, but of errors too, whose body it refuses to read on an event loop. A {@code Multi}
 * has neither status nor headers. A promise for the head, in the context of the call, would take a filter of requests,
 * without which calls have no context of their own, a change of contexts around each call, and its cancellation.
 */
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
