package io.docgen.gateway.server.websocket;

import java.util.function.LongSupplier;

/** Token bucket for frames per second, with a burst of {@link #BURST_SECONDS} seconds. Not thread-safe. */
final class FrameRateLimiter {

    static final int BURST_SECONDS = 5;

    private static final double NANOS = 1e9;

    private final double perNano;
    private final double capacity;
    private final LongSupplier nanos;
    private double tokens;
    private long last;

    FrameRateLimiter(int perSecond, LongSupplier nanos) {
        this.perNano = perSecond / NANOS;
        this.capacity = (double) perSecond * BURST_SECONDS;
        this.nanos = nanos;
        this.tokens = capacity;
        this.last = nanos.getAsLong();
    }

    /** Counts a frame. Returns whether it is within the rate. */
    boolean admits() {
        long now = nanos.getAsLong();
        tokens = Math.min(capacity, tokens + (now - last) * perNano);
        last = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
