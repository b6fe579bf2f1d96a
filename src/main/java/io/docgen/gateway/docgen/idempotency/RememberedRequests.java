package io.docgen.gateway.docgen.idempotency;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Requests by principal and idempotency key, bounded in time and bytes. Beyond the bound the oldest request of the
 * principal that takes the most bytes is forgotten, so nobody's keys push out those of others. Thread-safe.
 */
final class RememberedRequests {

    private static final long REMEMBERED = Duration.ofMinutes(10).toNanos();

    private final long maxBytes;
    private final LongSupplier nanos;
    private final Map<String, Share> principals = new LinkedHashMap<>();
    private long bytes;

    /**
     * A request.
     *
     * @param fingerprint the hash of what is requested
     * @param outcome its result or failure, which it may not have yet
     * @param bytes about the memory that this takes
     */
    record Requested(String fingerprint, CompletableFuture<?> outcome, int bytes) {
    }

    private record Entry(Requested requested, long at) {
    }

    /** The requests of one principal, oldest first. */
    private static final class Share {

        private final Map<String, Entry> requests = new LinkedHashMap<>();
        private long bytes;
    }

    RememberedRequests(long maxBytes, LongSupplier nanos) {
        this.maxBytes = maxBytes;
        this.nanos = nanos;
    }

    /**
     * Remembers a request of the first principal, unless one of these principals has one with this key.
     *
     * @return that one; null if there was none
     */
    synchronized @Nullable Requested putIfAbsent(List<String> names, String key, Requested requested) {
        long now = nanos.getAsLong();
        for (String name : names) {
            Share share = principals.get(name);
            Entry entry = share == null ? null : share.requests.get(key);
            if (entry != null && now - entry.at < REMEMBERED) {
                return entry.requested;
            }
        }
        remove(names.get(0), key);
        put(names.get(0), key, new Entry(requested, now));
        return null;
    }

    /** Replaces a request, if it is still remembered, by one that takes other memory. */
    synchronized void replace(String name, String key, Requested before, Requested after) {
        Share share = principals.get(name);
        Entry entry = share == null ? null : share.requests.get(key);
        if (share != null && entry != null && entry.requested.equals(before)) {
            share.requests.put(key, new Entry(after, entry.at)); // in its place
            account(share, after.bytes - before.bytes);
        }
    }

    /** Forgets a request, if it is still remembered. */
    synchronized void remove(String name, String key, Requested requested) {
        Share share = principals.get(name);
        Entry entry = share == null ? null : share.requests.get(key);
        if (entry != null && entry.requested.equals(requested)) {
            remove(name, key);
        }
    }

    synchronized long size() {
        return principals.values().stream().mapToLong(share -> share.requests.size()).sum();
    }

    private void put(String name, String key, Entry entry) {
        Share share = principals.computeIfAbsent(name, first -> new Share());
        share.requests.put(key, entry);
        account(share, entry.requested.bytes);
    }

    private void remove(String name, String key) {
        Share share = principals.get(name);
        Entry entry = share == null ? null : share.requests.remove(key);
        if (share != null && entry != null) {
            share.bytes -= entry.requested.bytes;
            bytes -= entry.requested.bytes;
            if (share.requests.isEmpty()) {
                principals.remove(name);
            }
        }
    }

    private void account(Share share, long more) {
        share.bytes += more;
        bytes += more;
        if (bytes > maxBytes) {
            principals.values().removeIf(this::isEmptyWithoutExpired);
        }
        while (bytes > maxBytes) {
            forgetOldestOfLargest();
        }
    }

    private boolean isEmptyWithoutExpired(Share share) {
        Iterator<Entry> oldest = share.requests.values().iterator();
        while (oldest.hasNext()) {
            Entry entry = oldest.next();
            if (nanos.getAsLong() - entry.at < REMEMBERED) {
                return false;
            }
            oldest.remove();
            share.bytes -= entry.requested.bytes;
            bytes -= entry.requested.bytes;
        }
        return true;
    }

    private void forgetOldestOfLargest() {
        Map.Entry<String, Share> largest = null;
        for (Map.Entry<String, Share> candidate : principals.entrySet()) {
            if (largest == null || candidate.getValue().bytes > largest.getValue().bytes) {
                largest = candidate;
            }
        }
        if (largest != null) {
            remove(largest.getKey(), largest.getValue().requests.keySet().iterator().next());
        }
    }
}
