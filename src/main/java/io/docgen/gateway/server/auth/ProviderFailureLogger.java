package io.docgen.gateway.server.auth;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Logs that the identity provider cannot be reached, in one line per interval: anybody can cause the failure, by a
 * request with any token.
 */
final class ProviderFailureLogger {

    static final Duration INTERVAL = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(ProviderFailureLogger.class);
    private static final int MAX_REASON_LENGTH = 200;

    private final LongSupplier nanos;
    private final AtomicLong next;
    private final AtomicInteger unlogged = new AtomicInteger();

    ProviderFailureLogger(LongSupplier nanos) {
        this.nanos = nanos;
        this.next = new AtomicLong(nanos.getAsLong());
    }

    void log(Throwable failure) {
        long now = nanos.getAsLong();
        long due = next.get();
        if (now - due < 0 || !next.compareAndSet(due, now + INTERVAL.toNanos())) {
            unlogged.incrementAndGet();
            return;
        }
        int others = unlogged.getAndSet(0);
        LOG.errorf("The identity provider cannot be reached: %s. Check quarkus.oidc.auth-server-url.%s",
                reason(failure),
                others == 0 ? "" : " " + others + " more requests failed before.");
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String text = (cause.getClass().getSimpleName() + ": " + cause.getMessage()).replaceAll("\\p{Cntrl}+", " ");
        return text.length() <= MAX_REASON_LENGTH ? text : text.substring(0, MAX_REASON_LENGTH) + "…";
    }
}
