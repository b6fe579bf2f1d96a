package io.docgen.gateway.box.loader;

import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.error.NoServiceTokenException;
import io.docgen.gateway.box.error.ResponseId;
import io.docgen.gateway.box.error.UnreadableResponseException;
import io.docgen.gateway.support.error.ErrorCode;
import io.netty.handler.ssl.NotSslRecordException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Logs each failed call to Box, with its retries, in one line: the kind of resource without its id or owner, the
 * failure, and Box's request id, which Box's support asks for.
 */
final class FailedCallLogger {

    private static final Logger LOG = Logger.getLogger(FailedCallLogger.class);
    private static final String REQUEST_ID = "boxRequestId";
    private static final int MAX_REASON_LENGTH = 200;

    private FailedCallLogger() {
    }

    /**
     * Logs a failed call. Calls that were not made are not logged: while a breaker is open they may be thousands a
     * second.
     *
     * @param name the name of the read, resource first
     */
    static void log(String name, BoxException failure) {
        if (!isMade(failure)) {
            return;
        }
        ResponseId response = failure.getCause() instanceof UnreadableResponseException unreadable
                ? unreadable.response()
                : new ResponseId((Integer) failure.extensions().get("boxStatus"), null,
                        (String) failure.extensions().get(REQUEST_ID));
        if (response.requestId() != null) {
            MDC.put(REQUEST_ID, oneLine(response.requestId()));
        }
        LOG.logf(
                failure.isUpstreamFailure() || response.status() != null && response.status() < 400
                        ? Level.WARN
                        : Level.INFO,
                "Call to Box failed: %s: %s%s%s%s%s", resource(name), failure.code(),
                part(", status ", response.status()),
                part(", content type ", response.contentType()), part(", box-request-id ", response.requestId()),
                part(": ", reason(failure)));
        MDC.remove(REQUEST_ID);
    }

    /** Logs unreadable entries of a page. */
    static void logUnreadable(String name, long unreadable, int entries) {
        LOG.warnf("Unreadable entries in a list of Box: %s: %d of %d", resource(name), unreadable,
                entries);
    }

    /** The root cause of a failure without an error response; null where the status says everything. */
    private static @Nullable String reason(BoxException failure) {
        if (failure.getCause() instanceof UnreadableResponseException unreadable) {
            return unreadable.getMessage();
        }
        Throwable cause = failure.getCause();
        while (cause != null && cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        if (cause instanceof NotSslRecordException) { // its message has the bytes that came instead
            return "the response is not TLS";
        }
        return cause == null ? null : cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    private static boolean isMade(BoxException failure) {
        boolean blocked = failure.code() == ErrorCode.RATE_LIMITED && !failure.hasAnswered();
        return !blocked && !(failure.getCause() instanceof CircuitBreakerOpenException)
                && !(failure.getCause() instanceof NoServiceTokenException);
    }

    private static String resource(String name) {
        return name.split("[/?]")[0];
    }

    private static String part(String name, @Nullable Object value) {
        return value == null ? "" : name + oneLine(value.toString());
    }

    /** Text of others must not look like a line of our own. */
    private static String oneLine(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= MAX_REASON_LENGTH ? line : line.substring(0, MAX_REASON_LENGTH) + "…";
    }
}
