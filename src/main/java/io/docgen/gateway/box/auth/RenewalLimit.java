package io.docgen.gateway.box.auth;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Limits the renewals of rejected tokens: some at once, then one per interval. Revocations are rare, so each gets a new
 * token at once, but a Box that rejects every token causes few requests for more.
 */
final class RenewalLimit {

    static final int MAX_AT_ONCE = 20;
    static final Duration INTERVAL = Duration.ofSeconds(1);

    private final LongSupplier nanos;
    private double left = MAX_AT_ONCE;
    private long updated;

    RenewalLimit(LongSupplier nanos) {
        this.nanos = nanos;
        this.updated = nanos.getAsLong();
    }

    /** Takes one renewal. Returns false if none is left. */
    synchronized boolean tryTake() {
        long now = nanos.getAsLong();
        left = Math.min(MAX_AT_ONCE, left + (now - updated) / (double) INTERVAL.toNanos());
        updated = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
