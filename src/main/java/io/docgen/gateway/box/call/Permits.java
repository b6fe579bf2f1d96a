package io.docgen.gateway.box.call;

import java.util.ArrayDeque;
import java.util.Deque;

/** At most so many at once; the others wait, and whoever came first goes first. */
final class Permits {

    /** Somebody who waits for a permit, and what they do when they have it. */
    @FunctionalInterface
    interface Waiter {

        void go();
    }

    private final int most;
    private final Deque<Waiter> waiting = new ArrayDeque<>();
    private int inUse;

    Permits(int most) {
        this.most = most;
    }

    /** Whether there is a permit at once. If not, the waiter is told to go when there is. */
    synchronized boolean enter(Waiter waiter) {
        if (inUse < most) {
            inUse++;
            return true;
        }
        waiting.add(waiter);
        return false;
    }

    /** Gives a permit back, which is the next one's if anybody waits. */
    void leave() {
        Waiter next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) {
                inUse--;
            }
        }
        if (next != null) {
            next.go();
        }
    }

    /** Stops waiting. Whether there was still time: if not, the waiter has been told to go. */
    synchronized boolean withdraw(Waiter waiter) {
        return waiting.remove(waiter);
    }
}
