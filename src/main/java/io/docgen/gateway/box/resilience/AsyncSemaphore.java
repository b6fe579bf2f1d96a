package io.docgen.gateway.box.resilience;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asynchronous semaphore that is fair between callers: waiting callers are served round robin, and the calls of one
 * caller first in, first out. Some permits can be reserved for callers that hold few, so that the slow calls of one
 * caller do not block the others.
 */
final class AsyncSemaphore {

    /** Waits for a permit. */
    @FunctionalInterface
    interface Waiter {

        /** Called once, when this waiter holds a permit. */
        void onPermit();
    }

    private final int permits;
    private final int reserved;
    private final int few;
    private final Map<String, Deque<Waiter>> waiting = new LinkedHashMap<>(); // the next caller to serve comes first
    private final Map<String, Integer> held = new HashMap<>();
    private int inUse;

    AsyncSemaphore(int permits) {
        this(permits, 0, permits);
    }

    /**
     * @param permits the number of permits
     * @param reserved how many of them only callers that hold less than {@code few} can acquire
     * @param few the number of permits from which on a caller cannot acquire reserved ones
     */
    AsyncSemaphore(int permits, int reserved, int few) {
        this.permits = permits;
        this.reserved = reserved;
        this.few = few;
    }

    /** Acquires a permit if one is available. Otherwise returns false and calls the waiter later. */
    synchronized boolean tryAcquire(String caller, Waiter waiter) {
        if (isEligible(caller)) {
            take(caller);
            return true;
        }
        waiting.computeIfAbsent(caller, key -> new ArrayDeque<>()).add(waiter);
        return false;
    }

    /** Releases a permit of a caller, and passes it to the next waiter that is eligible. */
    void release(String caller) {
        Waiter next;
        synchronized (this) {
            inUse--;
            held.computeIfPresent(caller, (key, count) -> count == 1 ? null : count - 1);
            next = poll();
        }
        if (next != null) {
            next.onPermit();
        }
    }

    /** Stops waiting. Returns false if the waiter holds a permit already. */
    synchronized boolean cancel(String caller, Waiter waiter) {
        Deque<Waiter> own = waiting.get(caller);
        boolean cancelled = own != null && own.remove(waiter);
        if (cancelled && own != null && own.isEmpty()) {
            waiting.remove(caller);
        }
        return cancelled;
    }

    private boolean isEligible(String caller) {
        return inUse < permits - reserved || inUse < permits && held.getOrDefault(caller, 0) < few;
    }

    private void take(String caller) {
        inUse++;
        held.merge(caller, 1, Integer::sum);
    }

    private @Nullable Waiter poll() {
        Iterator<Map.Entry<String, Deque<Waiter>>> callers = waiting.entrySet().iterator();
        while (callers.hasNext()) {
            Map.Entry<String, Deque<Waiter>> caller = callers.next();
            if (isEligible(caller.getKey())) {
                callers.remove();
                take(caller.getKey());
                Waiter next = caller.getValue().poll();
                if (!caller.getValue().isEmpty()) {
                    waiting.put(caller.getKey(), caller.getValue()); // served last
                }
                return next;
            }
        }
        return null;
    }
}
