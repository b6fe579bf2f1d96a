package io.docgen.gateway.box.resilience;

import io.docgen.gateway.box.config.BoxConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.LongSupplier;

/**
 * Limits retries to a share of the calls of the last minute, with a minimum so that retries work under little load too.
 * Without a budget an incident at Box would triple the calls to it.
 */
@Singleton
class RetryBudget {

    private static final int SLOTS = 60;

    /**
     * Retries per call. An incident that fails each call then adds a fifth to the load of Box, and does not treble it.
     */
    private static final double RATIO = 0.2;

    private final double ratio;
    private final int minPerMinute;
    private final LongSupplier seconds;
    private final int[] calls = new int[SLOTS];
    private final int[] retries = new int[SLOTS];
    private long now;

    @Inject
    RetryBudget(BoxConfig config) {
        this(RATIO, config.retry().budget().minPerMinute(),
                () -> System.nanoTime() / 1_000_000_000);
    }

    RetryBudget(double ratio, int minPerMinute, LongSupplier seconds) {
        this.ratio = ratio;
        this.minPerMinute = minPerMinute;
        this.seconds = seconds;
        this.now = seconds.getAsLong();
    }

    /** Counts a call that is not a retry. */
    synchronized void recordCall() {
        calls[slot()]++;
    }

    /** Takes one retry from the budget. Returns false if none is left. */
    synchronized boolean tryTake() {
        int slot = slot();
        if (sum(retries) >= Math.max(minPerMinute, ratio * sum(calls))) {
            return false;
        }
        retries[slot]++;
        return true;
    }

    /** The slot of the current second. Empties the slots of the seconds since the last call. */
    private int slot() {
        long second = seconds.getAsLong();
        for (long passed = Math.max(now + 1, second - SLOTS + 1); passed <= second; passed++) {
            calls[(int) Math.floorMod(passed, (long) SLOTS)] = 0;
            retries[(int) Math.floorMod(passed, (long) SLOTS)] = 0;
        }
        now = Math.max(now, second);
        return (int) Math.floorMod(now, (long) SLOTS);
    }

    private static int sum(int[] slots) {
        int sum = 0;
        for (int slot : slots) {
            sum += slot;
        }
        return sum;
    }
}
