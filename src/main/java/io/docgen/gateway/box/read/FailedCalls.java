package io.docgen.gateway.box.read;

import io.docgen.gateway.box.failure.BoxException;
import io.docgen.gateway.graphql.ErrorCode;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jboss.logging.MDC;

/**
 * A line in the log for each call to Box that failed, its retries included: which resource, but not whose or which one, and
 * how Box calls the request, which is what Box's support asks for.
 */
final class FailedCalls {

    private static final Logger LOG = Logger.getLogger(FailedCalls.class);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String REQUEST_ID = "boxRequestId";

    private FailedCalls() {
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
        Object requestId = failure.extensions().get(REQUEST_ID);
        if (requestId != null) {
            MDC.put(REQUEST_ID, requestId);
        }
        LOG.logf(failure.isFaultOfBox() ? Level.WARN : Level.INFO, "Call to Box failed: %s: %s%s%s", name.split("[/?]")[0],
                failure.code(), part(", status ", failure.extensions().get("boxStatus")),
                part(", box-request-id ", requestId));
        MDC.remove(REQUEST_ID);
    }

    private static boolean isMade(BoxException failure) {
        boolean gateIsShut = failure.code() == ErrorCode.RATE_LIMITED && !failure.hasStatus(TOO_MANY_REQUESTS);
        return !gateIsShut && !(failure.getCause() instanceof CircuitBreakerOpenException);
    }

    private static String part(String name, Object value) {
        return value == null ? "" : name + value;
    }
}
