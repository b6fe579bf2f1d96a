package io.docgen.gateway.box.resilience;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Limits how many failures of one caller the shared breaker counts: a quarter of those that open it. So no caller can
 * open it for the others, whatever ids it asks for. If Box itself is down, the calls of several callers fail.
 */
final class CallerFailureQuota {

    private static final String NOT_COUNTED = "";
    private static final int CALLERS_TO_OPEN = 4;

    private final int window;
    private final int maxPerCaller;
    private final Deque<String> outcomes = new ArrayDeque<>();
    private final Map<String, Integer> counted = new HashMap<>();

    /**
     * @param window the number of calls that the breaker evaluates
     * @param failureRatio the share of failed calls at which the breaker opens
     */
    CallerFailureQuota(int window, double failureRatio) {
        this.window = window;
        this.maxPerCaller = Math.max(1, (int) (window * failureRatio / CALLERS_TO_OPEN));
    }

    /** Records the outcome of a call. Returns whether the shared breaker counts it as a failure. */
    synchronized boolean record(String caller, boolean failed) {
        if (outcomes.size() == window) {
            String oldest = outcomes.remove();
            counted.computeIfPresent(oldest, (key, failures) -> failures == 1 ? null : failures - 1);
        }
        boolean counts = failed && counted.getOrDefault(caller, 0) < maxPerCaller;
        outcomes.add(counts ? caller : NOT_COUNTED);
        if (counts) {
            counted.merge(caller, 1, Integer::sum);
        }
        return counts;
    }
}
