package io.docgen.gateway.box.resilience;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How many of the failures that the breaker looks at may be one caller's: a quarter of those that open it. So no caller can
 * open it for the others, whatever ids they ask for, and if Box itself is down, there are callers enough to tell.
 */
final class CallerFailureQuota {

    private static final String NOT_COUNTED = "";
    private static final int CALLERS_TO_OPEN = 4;

    private final int window;
    private final int most;
    private final Deque<String> outcomes = new ArrayDeque<>();
    private final Map<String, Integer> counted = new HashMap<>();

    /**
     * @param window the calls that the breaker looks at
     * @param failureRatio the share of them that must have failed for it to open
     */
    CallerFailureQuota(int window, double failureRatio) {
        this.window = window;
        this.most = Math.max(1, (int) (window * failureRatio / CALLERS_TO_OPEN));
    }

    /** Takes note of a call's outcome. Whether it counts as a failure. */
    synchronized boolean count(String caller, boolean failed) {
        if (outcomes.size() == window) {
            String oldest = outcomes.remove();
            counted.computeIfPresent(oldest, (key, failures) -> failures == 1 ? null : failures - 1);
        }
        boolean counts = failed && counted.getOrDefault(caller, 0) < most;
        outcomes.add(counts ? caller : NOT_COUNTED);
        if (counts) {
            counted.merge(caller, 1, Integer::sum);
        }
        return counts;
    }
}
