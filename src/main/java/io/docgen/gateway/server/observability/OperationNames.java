package io.docgen.gateway.server.observability;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The operation names that have time series of their own. Clients choose the names, so their number is bounded: for
 * all, and for each client, so that one that invents names does not take the places of others. A name that was not used
 * for an hour leaves when another one needs its place.
 */
final class OperationNames {

    static final String UNNAMED = "unnamed";
    static final String OTHER = "other";
    static final int MAX_NAMES = 100;
    /** Enough for the operations of one frontend. */
    static final int MAX_NAMES_OF_CLIENT = 20;
    private static final long UNUSED_NANOS = TimeUnit.HOURS.toNanos(1);
    private static final Pattern NAME = Pattern.compile("[_A-Za-z][_0-9A-Za-z]{0,63}");

    private final Map<String, Place> places = new ConcurrentHashMap<>();
    private final Consumer<String> onLeft;
    private final LongSupplier nanoTime;

    /**
     * @param onLeft receives a name whose place another one gets
     */
    OperationNames(Consumer<String> onLeft, LongSupplier nanoTime) {
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

    /** Whether a string can be an operation name in logs and metrics. */
    static boolean isName(@Nullable String text) {
        return text != null && NAME.matcher(text).matches();
    }

    /**
     * The name of an operation in metrics.
     *
     * @param client see {@link io.docgen.gateway.server.auth.ClientKey}; null if Box has not answered it: then it
     * brings no new name
     */
    String labelOf(@Nullable String name, @Nullable String client) {
        if (name == null) {
            return UNNAMED;
        }
        Place place = places.get(name);
        if (place != null) {
            place.usedNanos = nanoTime.getAsLong();
            return name;
        }
        return client != null && isName(name) && admit(name, client) ? name : OTHER;
    }

    private synchronized boolean admit(String name, String client) {
        long now = nanoTime.getAsLong();
        if (places.containsKey(name)) {
            return true;
        }
        long ofClient = places.values().stream().filter(place -> place.client.equals(client)).count();
        if (ofClient >= MAX_NAMES_OF_CLIENT ? !leave(client, now) : places.size() >= MAX_NAMES && !leave(null, now)) {
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
