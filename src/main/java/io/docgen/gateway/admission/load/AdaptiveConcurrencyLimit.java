package io.docgen.gateway.admission.load;

import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * How many requests may be under way so that answers stay as quick as they are on a quiet day. It is lowered only while the
 * processors are busy, event loops run late and answers are late, all at the same time: answers that are late while event loops
 * are not wait for Box, and busy processors alone are what one has them for.
 *
 * <p>Looked at in windows of {@link #WINDOW_MS}, on the threads of the requests that end; no timer runs.
 */
final class AdaptiveConcurrencyLimit {

    static final int WINDOW_MS = 100;

    /** A burst, or a few moments of compiling, is no overload. */
    private static final int PATIENCE = 3;
    private static final int QUIET = 10;
    private static final double BUSY = 0.85;
    private static final double STILL_BUSY = 0.5;
    private static final double SMOOTHING = 0.7;
    private static final double LATE = 1.2;
    private static final double LAGGING_MS = 10;
    private static final double MEMORY = 0.1;

    private final int floor;
    private final int most;
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
     * @param floor the limit is never lowered beyond
     * @param processors how busy they are, from 0 to 1; negative or not a number if that is not known
     */
    AdaptiveConcurrencyLimit(int floor, int most, DoubleSupplier processors, LongSupplier millis) {
        this.floor = Math.min(floor, most);
        this.most = most;
        this.processors = processors;
        this.millis = millis;
        this.limit = most;
        this.windowBegan = millis.getAsLong();
    }

    int current() {
        return (int) limit;
    }

    /** A request was turned away. */
    synchronized void refused() {
        refused = true;
    }

    /**
     * A request has ended.
     *
     * @param took milliseconds
     * @param late how late the event loop runs, in milliseconds
     * @param active how many are still under way
     */
    synchronized void ended(double took, double late, int active) {
        sum += took;
        lag = Math.max(lag, late); // the most of the window: not every request ends on an event loop
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
        boolean busy = smoothed > (limit < most ? STILL_BUSY : BUSY);
        boolean late = lag > LAGGING_MS && mean > LATE * usual;
        if (Double.isNaN(usual)) {
            usual = mean;
        } else if (!busy && quiet >= QUIET) {
            usual += MEMORY * (mean - usual);
        }
        overloaded = busy && late ? overloaded + 1 : 0;
        quiet = refused || busy && late ? 0 : quiet + 1;
        if (overloaded >= PATIENCE || overloaded > 0 && limit < most) {
            limit = Math.max(floor, Math.min(limit, active) * Math.max(0.5, LATE * usual / mean));
        } else if (quiet >= QUIET) {
            limit = Math.min(most, limit * 1.5);
        } else if (refused) {
            limit = Math.min(most, limit * 1.02 + 1);
        }
    }
}
