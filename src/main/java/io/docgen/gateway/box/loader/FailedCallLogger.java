package io.docgen.gateway.box.loader;

import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.error.ResponseId;
import io.docgen.gateway.box.error.UnreadableResponseException;
import io.docgen.gateway.error.ErrorCode;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jboss.logging.MDC;

/**
 * A line in the log for each call to Box that failed, its retries included: which resource, but not whose or which one, what
 * was wrong, and how Box calls the request, which is what Box's support asks for.
 */
final class FailedCallLogger {

    private static final Logger LOG = Logger.getLogger(FailedCallLogger.class);
    private static final String REQUEST_ID = "boxRequestId";
    private static final int MOST_OF_A_REASON = 200;

    private FailedCallLogger() {
    }

    /**
     * Says nothing of calls that were not made, which may be thousands a second while Box is being left alone.
     *
     * @param name of the fact that was read, the resource first
     */
    static void log(String name, BoxException failure) {
        if (!isMade(failure)) {
            return;
        }
        ResponseId answer = failure.getCause() instanceof UnreadableResponseException unreadable ? unreadable.answer()
                : new ResponseId((Integer) failure.extensions().get("boxStatus"), null,
                        (String) failure.extensions().get(REQUEST_ID));
        if (answer.requestId() != null) {
            MDC.put(REQUEST_ID, oneLine(answer.requestId()));
        }
        LOG.logf(failure.isUpstreamFailure() || answer.status() != null && answer.status() < 400 ? Level.WARN : Level.INFO,
                "Call to Box failed: %s: %s%s%s%s%s", resource(name), failure.code(), part(", status ", answer.status()),
                part(", content type ", answer.contentType()), part(", box-request-id ", answer.requestId()),
                part(": ", reason(failure)));
        MDC.remove(REQUEST_ID);
    }

    /** @param unreadable of so many entries of a page */
    static void logUnreadable(String name, long unreadable, int entries) {
        LOG.warnf("Box answered a list with entries that could not be read: %s: %d of %d", resource(name), unreadable,
                entries);
    }

    /** What is at the bottom of a failure that Box did not answer with; null where its status says it all. */
    private static String reason(BoxException failure) {
        if (failure.getCause() instanceof UnreadableResponseException unreadable) {
            return unreadable.getMessage();
        }
        Throwable cause = failure.getCause();
        while (cause != null && cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause == null ? null : cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    private static boolean isMade(BoxException failure) {
        boolean gateIsShut = failure.code() == ErrorCode.RATE_LIMITED && !failure.hasAnswered();
        return !gateIsShut && !(failure.getCause() instanceof CircuitBreakerOpenException);
    }

    private static String resource(String name) {
        return name.split("[/?]")[0];
    }

    private static String part(String name, Object value) {
        return value == null ? "" : name + oneLine(value.toString());
    }

    /** What somebody else has written must not look like a line of ours. */
    private static String oneLine(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= MOST_OF_A_REASON ? line : line.substring(0, MOST_OF_A_REASON) + "…";
    }
}
