package io.docgen.gateway.support;

import java.util.HashMap;
import java.util.Map;

/** Bounds the memory of what is kept: in total, and for each owner. Thread-safe. */
public final class ByteBudget {

    private final long max;
    private final long maxPerOwner;
    private final Map<String, Long> owners = new HashMap<>();
    private long held;

    /**
     * @param max bytes in total
     * @param maxPerOwner bytes of one owner
     */
    public ByteBudget(long max, long maxPerOwner) {
        this.max = max;
        this.maxPerOwner = maxPerOwner;
    }

    /** A budget that is a part of the heap, of which each owner may have a part. */
    public static ByteBudget ofHeap(int fraction, int owners) {
        long max = Runtime.getRuntime().maxMemory() / fraction;
        return new ByteBudget(max, max / owners);
    }

    /** Reserves bytes, to be {@link #release released}. Returns false, and reserves nothing, if they are too many. */
    public synchronized boolean tryReserve(String owner, long bytes) {
        long own = owners.getOrDefault(owner, 0L) + bytes;
        if (held + bytes > max || own > maxPerOwner) {
            return false;
        }
        owners.put(owner, own);
        held += bytes;
        return true;
    }

    public synchronized void release(String owner, long bytes) {
        held -= bytes;
        owners.computeIfPresent(owner, (key, own) -> own <= bytes ? null : own - bytes);
    }

    /** The number of bytes that are reserved. */
    public synchronized long held() {
        return held;
    }
}
