package io.docgen.gateway.box.resilience;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Asynchronous semaphore that is fair to callers. Those who wait take turns by caller, round robin; the calls of one caller go
 * in the order in which they came. And a part may be reserved for callers who have few: calls may be slow, and who has none
 * under way is not to wait for the end of others'.
 */
final class AsyncSemaphore {

    /** Somebody who waits for a permit, and what they do when they have it. */
    @FunctionalInterface
    interface Waiter {

        void go();
    }

    private final int most;
    private final int reserved;
    private final int few;
    private final Map<String, Deque<Waiter>> waiting = new LinkedHashMap<>(); // whose turn it is next comes first
    private final Map<String, Integer> held = new HashMap<>();
    private int inUse;

    AsyncSemaphore(int most) {
        this(most, 0, most);
    }

    /**
     * @param reserved how many of them are for callers alone who hold less than a few
     * @param few how many that is
     */
    AsyncSemaphore(int most, int reserved, int few) {
        this.most = most;
        this.reserved = reserved;
        this.few = few;
    }

    /** Whether there is a permit at once. If not, the waiter is told to go when there is. */
    synchronized boolean enter(String caller, Waiter waiter) {
        if (mayHave(caller)) {
            take(caller);
            return true;
        }
        waiting.computeIfAbsent(caller, key -> new ArrayDeque<>()).add(waiter);
        return false;
    }

    /** Gives a caller's permit back, which is the next one's if anybody waits who may have it. */
    void leave(String caller) {
        Waiter next;
        synchronized (this) {
            inUse--;
            held.computeIfPresent(caller, (key, count) -> count == 1 ? null : count - 1);
            next = poll();
        }
        if (next != null) {
            next.go();
        }
    }

    /** Stops waiting. Whether there was still time: if not, the waiter has been told to go. */
    synchronized boolean withdraw(String caller, Waiter waiter) {
        Deque<Waiter> own = waiting.get(caller);
        boolean withdrawn = own != null && own.remove(waiter);
        if (withdrawn && own.isEmpty()) {
            waiting.remove(caller);
        }
        return withdrawn;
    }

    private boolean mayHave(String caller) {
        return inUse < most - reserved || inUse < most && held.getOrDefault(caller, 0) < few;
    }

    private void take(String caller) {
        inUse++;
        held.merge(caller, 1, Integer::sum);
    }

    private Waiter poll() {
        Iterator<Map.Entry<String, Deque<Waiter>>> callers = waiting.entrySet().iterator();
        while (callers.hasNext()) {
            Map.Entry<String, Deque<Waiter>> caller = callers.next();
            if (mayHave(caller.getKey())) {
                callers.remove();
                take(caller.getKey());
                Waiter next = caller.getValue().poll();
                if (!caller.getValue().isEmpty()) {
                    waiting.put(caller.getKey(), caller.getValue()); // last now
                }
                return next;
            }
        }
        return null;
    }
}
