package io.docgen.gateway.server.load;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what callers hold, such as subscriptions, within a limit for all and one for each caller. Thread-safe. */
public final class CallerCounter {

    private final int max;
    private final int maxPerCaller;
    private final AtomicInteger total = new AtomicInteger();
    private final Map<String, Integer> ofCallers = new ConcurrentHashMap<>();

    /**
     * @param max for all
     * @param maxPerCaller for one caller
     */
    public CallerCounter(int max, int maxPerCaller) {
        this.max = max;
        this.maxPerCaller = maxPerCaller;
    }

    /** The number for all, for metrics. */
    Number total() {
        return total;
    }

    /** Counts one more, to be {@link #left}. Returns false, and does not count it, if there are too many. */
    public boolean entered(String caller) {
        if (total.incrementAndGet() <= max) {
            boolean[] admitted = new boolean[1];
            ofCallers.compute(caller, (key, count) -> {
                int now = count == null ? 0 : count;
                admitted[0] = now < maxPerCaller;
                return admitted[0] ? Integer.valueOf(now + 1) : count;
            });
            if (admitted[0]) {
                return true;
            }
        }
        total.decrementAndGet();
        return false;
    }

    public void left(String caller) {
        total.decrementAndGet();
        ofCallers.computeIfPresent(caller, (key, count) -> count == 1 ? null : count - 1);
    }
}
