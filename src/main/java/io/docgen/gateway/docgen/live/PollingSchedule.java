package io.docgen.gateway.docgen.live;

import java.time.Duration;

/** When a poller asks Box again: slower while nothing changes or Box fails. Not thread-safe. */
final class PollingSchedule {

    private static final double GROWTH = 1.25;
    private static final double GROWTH_AFTER_FAILURE = 2;

    private final long minMillis;
    private final long maxMillis;
    private double millis;

    PollingSchedule(Duration interval, Duration maxInterval) {
        this.minMillis = interval.toMillis();
        this.maxMillis = Math.max(minMillis, maxInterval.toMillis());
        this.millis = minMillis;
    }

    long afterChange() {
        millis = minMillis;
        return minMillis;
    }

    long afterNoChange() {
        return grownBy(GROWTH);
    }

    /** @param delay what Box asks for, if it does, is respected, whatever the longest interval is */
    long afterFailure(DocgenDelay delay) {
        long own = grownBy(GROWTH_AFTER_FAILURE);
        return delay.retryAfter() == null ? own : Math.max(own, delay.retryAfter() * 1000L);
    }

    private long grownBy(double factor) {
        millis = Math.min((double) maxMillis, millis * factor);
        return (long) millis;
    }
}
