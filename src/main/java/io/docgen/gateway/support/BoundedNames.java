package io.docgen.gateway.support;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Names that clients choose and that have time series of their own. So their number is bounded: for all, and for each
 * client, so that one that invents names does not take the places of others. A name that was not used for an hour
 * leaves when another one needs its place.
 */
public final class BoundedNames {

    private static final long UNUSED_NANOS = TimeUnit.HOURS.toNanos(1);
    private final Map<String, Place> places = new ConcurrentHashMap<>();
    private final int max;
    private final int maxOfClient;
    private final Consumer<String> onLeft;
    private final LongSupplier nanoTime;

    /**
     * @param maxOfClient how many one client may bring
     * @param onLeft receives a name whose place another one gets
     */
    public BoundedNames(int max, int maxOfClient, Consumer<String> onLeft, LongSupplier nanoTime) {
        this.max = max;
        this.maxOfClient = maxOfClient;
        this.onLeft = onLeft;
        this.nanoTime = nanoTime;
    }

    /** A name and the client that has brought it, until it leaves. */
    private static final class Place {

        private final String client;
        private volatile long usedNanos;

        private Place(String client, long usedNanos) {
            this.client = client;
            this.usedNanos = usedNanos;
        }
    }

    /**
     * Whether a name has a place, which it gets if there is one.
     *
     * @param client who brings it; null if Box has not answered it: then it brings no new name
     */
    public boolean isAdmitted(String name, @Nullable String client) {
        Place place = places.get(name);
        if (place != null) {
            place.usedNanos = nanoTime.getAsLong();
            return true;
        }
        return client != null && admit(name, client);
    }

    private synchronized boolean admit(String name, String client) {
        long now = nanoTime.getAsLong();
        if (places.containsKey(name)) {
            return true;
        }
        long ofClient = places.values().stream().filter(place -> place.client.equals(client)).count();
        if (ofClient >= maxOfClient ? !leave(client, now) : places.size() >= max && !leave(null, now)) {
            return false;
        }
        places.put(name, new Place(client, now));
        return true;
    }

    /**
     * Lets the name leave that was not used for the longest time.
     *
     * @param client whose name it must be; null for all
     * @return whether there is one that was not used for long enough
     */
    private boolean leave(@Nullable String client, long now) {
        return places.entrySet().stream()
                .filter(entry -> client == null || client.equals(entry.getValue().client))
                .filter(entry -> now - entry.getValue().usedNanos > UNUSED_NANOS)
                .min(Comparator.comparingLong(entry -> entry.getValue().usedNanos - now))
                .map(entry -> {
                    places.remove(entry.getKey());
                    onLeft.accept(entry.getKey());
                    return true;
                }).orElse(false);
    }
}
