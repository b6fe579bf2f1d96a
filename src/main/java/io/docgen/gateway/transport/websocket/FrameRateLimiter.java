package io.docgen.gateway.transport.websocket;

import java.util.function.LongSupplier;

/** Token bucket: so many frames a second, and {@link #BURST_SECONDS} times as many at once. Not safe for several threads. */
final class FrameRateLimiter {

    static final int BURST_SECONDS = 5;

    private static final double NANOS = 1e9;

    private final double perNano;
    private final double most;
    private final LongSupplier nanos;
    private double tokens;
    private long last;

    FrameRateLimiter(int perSecond, LongSupplier nanos) {
        this.perNano = perSecond / NANOS;
        this.most = (double) perSecond * BURST_SECONDS;
        this.nanos = nanos;
        this.tokens = most;
        this.last = nanos.getAsLong();
    }

    /** Takes note of a frame. Whether it is within the rate. */
    boolean admits() {
        long now = nanos.getAsLong();
        tokens = Math.min(most, tokens + (now - last) * perNano);
        last = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
