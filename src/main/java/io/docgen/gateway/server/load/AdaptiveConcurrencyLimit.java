package io.docgen.gateway.server.load;

import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * The concurrent requests that keep the latency at its usual level. The limit is lowered only while the CPUs are busy,
 * event loops lag and responses are slow, all at once: slow responses without lag wait for Box, and busy CPUs alone are
 * fine.
 *
 * <p>Evaluated in windows of {@link #WINDOW_MS} when requests end.
 */
final class AdaptiveConcurrencyLimit {

    static final int WINDOW_MS = 100;

    /** Consecutive overloaded windows that lower the limit. A burst or some JIT compilation is not an overload. */
    private static final int MIN_OVERLOADED_WINDOWS = 3;
    private static final int QUIET = 10;
    private static final double BUSY = 0.85;
    private static final double STILL_BUSY = 0.5;
    private static final double SMOOTHING = 0.7;
    private static final double LATE = 1.2;
    private static final double LAGGING_MS = 10;
    private static final double MEMORY = 0.1;

    private final int floor;
    private final int ceiling;
    private final DoubleSupplier processors;
    private final LongSupplier millis;

    private volatile double limit;
    private double usual = Double.NaN;
    private double smoothed;
    private long windowBegan;
    private double sum;
    private double lag;
    private int ended;
    private boolean refused;
    private int overloaded;
    private int quiet;

    /**
     * @param floor the lowest limit
     * @param ceiling the highest limit
     * @param processors CPU load from 0 to 1; negative or NaN if unknown
     * @param millis the clock, in milliseconds
     */
    AdaptiveConcurrencyLimit(int floor, int ceiling, DoubleSupplier processors, LongSupplier millis) {
        this.floor = Math.min(floor, ceiling);
        this.ceiling = ceiling;
        this.processors = processors;
        this.millis = millis;
        this.limit = ceiling;
        this.windowBegan = millis.getAsLong();
    }

    int current() {
        return (int) limit;
    }

    /** Records a rejected request. */
    synchronized void refused() {
        refused = true;
    }

    /**
     * Records a completed request.
     *
     * @param took its duration in milliseconds
     * @param late the lag of the event loop in milliseconds
     * @param active the requests in flight, this one included
     */
    synchronized void ended(double took, double late, int active) {
        sum += took;
        lag = Math.max(lag, late); // the maximum of the window: not every request ends on an event loop
        ended++;
        long now = millis.getAsLong();
        if (now - windowBegan >= WINDOW_MS) {
            close(sum / ended, active);
            windowBegan = now;
            sum = 0;
            lag = 0;
            ended = 0;
            refused = false;
        }
    }

    private void close(double mean, int active) {
        double load = processors.getAsDouble();
        smoothed = load >= 0 ? smoothed + SMOOTHING * (load - smoothed) : 0;
        boolean busy = smoothed > (limit < ceiling ? STILL_BUSY : BUSY);
        boolean late = lag > LAGGING_MS && mean > LATE * usual;
        if (Double.isNaN(usual)) {
            usual = mean;
        } else if (!busy && quiet >= QUIET) {
            usual += MEMORY * (mean - usual);
        }
        overloaded = busy && late ? overloaded + 1 : 0;
        quiet = refused || busy && late ? 0 : quiet + 1;
        if (overloaded >= MIN_OVERLOADED_WINDOWS || overloaded > 0 && limit < ceiling) {
            limit = Math.max(floor, Math.min(limit, active) * Math.max(0.5, LATE * usual / mean));
        } else if (quiet >= QUIET) {
            limit = Math.min(ceiling, limit * 1.5);
        } else if (refused) {
            limit = Math.min(ceiling, limit * 1.02 + 1);
        }
    }
}
