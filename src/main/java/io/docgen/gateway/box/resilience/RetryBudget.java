package io.docgen.gateway.box.resilience;

import io.docgen.gateway.box.config.BoxConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.LongSupplier;

/**
 * How many retries Box can be asked to bear: a share of the calls of the last minute, and a few more so that there are any
 * when little is asked. Without it a bad minute at Box would be met with three times the calls.
 */
@ApplicationScoped
class RetryBudget {

    private static final int SLOTS = 60;

    private final double share;
    private final int always;
    private final LongSupplier seconds;
    private final int[] calls = new int[SLOTS];
    private final int[] retries = new int[SLOTS];
    private long now;

    @Inject
    RetryBudget(BoxConfig config) {
        this(config.retry().share(), config.retry().always(), () -> System.nanoTime() / 1_000_000_000);
    }

    RetryBudget(double share, int always, LongSupplier seconds) {
        this.share = share;
        this.always = always;
        this.seconds = seconds;
        this.now = seconds.getAsLong();
    }

    /** Counts a call that is no retry. */
    synchronized void called() {
        calls[slot()]++;
    }

    /** Whether there may be one more retry; if so, it counts. */
    synchronized boolean take() {
        int slot = slot();
        if (sum(retries) >= Math.max(always, share * sum(calls))) {
            return false;
        }
        retries[slot]++;
        return true;
    }

    /** The slot of this second, those of the seconds since the last look emptied. */
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
