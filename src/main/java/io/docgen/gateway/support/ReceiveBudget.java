package io.docgen.gateway.support;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the memory of bodies from their arrival until they are released: in total, and per owner. Bodies of ordinary
 * length do not count and take no lock, so that large ones do not block them.
 */
public final class ReceiveBudget {

    /** The part of each body that does not count; the number of connections bounds its memory. */
    public static final long FREE_BYTES = 16 * 1024;

    private final long max;
    private final long maxPerOwner;
    private final Map<String, Long> owners = new HashMap<>();
    /** Those that hold or wait for bytes, by age. */
    private final TreeMap<Long, Reservation> open = new TreeMap<>();
    private final TreeMap<Long, Reservation> waiting = new TreeMap<>();
    private long held;
    private long last;

    /**
     * @param max bytes in total; the oldest of those that wait may exceed them
     * @param maxPerOwner bytes of one owner
     */
    public ReceiveBudget(long max, long maxPerOwner) {
        this.max = max;
        this.maxPerOwner = maxPerOwner;
    }

    /** The reservation for a body that is about to arrive. It costs nothing while the body is of ordinary length. */
    public Reservation open(String owner) {
        return new Reservation(owner);
    }

    /** The number of bytes that are reserved. */
    public synchronized long held() {
        return held;
    }

    private boolean fits(Reservation reservation, long more) {
        return held + more <= max && owners.getOrDefault(reservation.owner, 0L) + more <= maxPerOwner;
    }

    private void take(Reservation reservation, long more) {
        reservation.taken += more;
        held += more;
        owners.merge(reservation.owner, more, Long::sum);
    }

    /**
     * The next of those that wait, with its bytes; null if it has to wait on. Bytes are given in the order of age, and
     * the oldest is always given its own: what it lacks may be held by those that wait for it to end.
     */
    private synchronized @Nullable Runnable next() {
        if (waiting.isEmpty()) {
            return null;
        }
        Reservation first = waiting.firstEntry().getValue();
        if (!first.isOldest() && !fits(first, first.wanted)) {
            return null;
        }
        waiting.remove(first.age);
        take(first, first.wanted);
        return first.onGranted;
    }

    /** The bytes of one body. Used by one thread at a time. */
    public final class Reservation {

        private final String owner;
        private long age;
        private long taken;
        private long wanted;
        private @Nullable Runnable onGranted;

        private Reservation(String owner) {
            this.owner = owner;
        }

        /** Reserves for a body up to this length. Returns false, and reserves nothing, if they are too many. */
        public boolean tryReserve(long bytes) {
            long more = bytes - FREE_BYTES - taken;
            if (more <= 0) {
                return true;
            }
            synchronized (ReceiveBudget.this) {
                if (!fits(this, more)) {
                    return false;
                }
                enter();
                take(this, more);
                return true;
            }
        }

        /**
         * Reserves for a body up to this length, or waits for them. The oldest of all does not wait.
         *
         * @param onGranted runs later, on any thread, if false is returned; not if this is released before
         */
        public boolean reserve(long bytes, Runnable onGranted) {
            long more = bytes - FREE_BYTES - taken;
            if (more <= 0) {
                return true;
            }
            synchronized (ReceiveBudget.this) {
                enter();
                boolean isNext = waiting.isEmpty() || age < waiting.firstKey();
                if (isOldest() || isNext && fits(this, more)) {
                    take(this, more);
                    return true;
                }
                wanted = more;
                this.onGranted = onGranted;
                waiting.put(age, this);
                return false;
            }
        }

        /** Releases all bytes, and no longer waits. May be called again. */
        public void release() {
            if (age == 0) {
                return;
            }
            synchronized (ReceiveBudget.this) {
                open.remove(age);
                waiting.remove(age);
                held -= taken;
                owners.computeIfPresent(owner, (key, own) -> own == taken ? null : own - taken);
                taken = 0;
                age = 0;
            }
            for (Runnable granted = next(); granted != null; granted = next()) {
                granted.run();
            }
        }

        private void enter() {
            if (age == 0) {
                age = ++last;
                open.put(age, this);
            }
        }

        private boolean isOldest() {
            return open.firstKey() == age;
        }
    }
}
