package io.docgen.gateway.server.load;

import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * The concurrent requests that keep the latency at its usual level. A gradient limit, as in Netflix's
 * concurrency-limits: when responses become slow the limit is cut by as much as the usual latency is below the present
 * one. It is cut only while the CPUs are busy, event loops lag and responses are slow, all at once: slow responses
 * without lag wait for Box, and busy CPUs alone are fine.
 *
 * <p>Evaluated in windows of {@link #WINDOW_MS} when requests end.
 */
final class AdaptiveConcurrencyLimit {

    static final int WINDOW_MS = 100;

    /** Consecutive overloaded windows before the first cut. A burst or some JIT compilation is not an overload. */
    private static final int OVERLOADED_WINDOWS_TO_CUT = 3;
    /** Consecutive windows without overload before the limit is raised again. */
    private static final int CALM_WINDOWS_TO_RAISE = 10;

    /** The CPU load above which the CPUs are busy, and that below which they are no longer once the limit was cut. */
    private static final double BUSY_CPU = 0.85;
    private static final double STILL_BUSY_CPU = 0.5;
    /** The part of a window in the CPU load, and in the usual latency. */
    private static final double CPU_WEIGHT = 0.7;
    private static final double LATENCY_WEIGHT = 0.1;

    /** Responses are slow from this multiple of the usual latency on. */
    private static final double SLOW = 1.2;
    private static final double LAGGING_MS = 10;

    private static final double LARGEST_CUT = 0.5;
    private static final double RAISE = 1.5;
    /** While requests are refused without overload, the limit grows slowly, by a part and by one. */
    private static final double PROBE = 1.02;

    private final int floor;
    private final int ceiling;
    private final DoubleSupplier processors;
    private final LongSupplier millis;

    private volatile double limit;
    private double usualLatency = Double.NaN;
    private double cpuLoad;
    private int overloadedWindows;
    private int calmWindows;

    private long windowBegan;
    private double latencySum;
    private double longestLag;
    private int ended;
    private boolean refused;

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
     * @param latency its duration in milliseconds
     * @param lag that of the event loop in milliseconds
     * @param active the requests in flight, this one included
     */
    synchronized void ended(double latency, double lag, int active) {
        latencySum += latency;
        longestLag = Math.max(longestLag, lag); // not every request ends on an event loop
        ended++;
        long now = millis.getAsLong();
        if (now - windowBegan >= WINDOW_MS) {
            close(latencySum / ended, active);
            windowBegan = now;
            latencySum = 0;
            longestLag = 0;
            ended = 0;
            refused = false;
        }
    }

    private void close(double latency, int active) {
        double load = processors.getAsDouble();
        cpuLoad = load >= 0 ? cpuLoad + CPU_WEIGHT * (load - cpuLoad) : 0;
        boolean busy = cpuLoad > (limit < ceiling ? STILL_BUSY_CPU : BUSY_CPU);
        boolean overloaded = busy && longestLag > LAGGING_MS && latency > SLOW * usualLatency;
        if (Double.isNaN(usualLatency)) {
            usualLatency = latency;
        } else if (!busy && calmWindows >= CALM_WINDOWS_TO_RAISE) {
            usualLatency += LATENCY_WEIGHT * (latency - usualLatency);
        }
        overloadedWindows = overloaded ? overloadedWindows + 1 : 0;
        calmWindows = refused || overloaded ? 0 : calmWindows + 1;
        if (overloadedWindows >= OVERLOADED_WINDOWS_TO_CUT || overloaded && limit < ceiling) {
            double gradient = Math.max(LARGEST_CUT, SLOW * usualLatency / latency);
            limit = Math.max(floor, Math.min(limit, active) * gradient);
        } else if (calmWindows >= CALM_WINDOWS_TO_RAISE) {
            limit = Math.min(ceiling, limit * RAISE);
        } else if (refused) {
            limit = Math.min(ceiling, limit * PROBE + 1);
        }
    }
}
