package io.docgen.gateway.box.loader;

import io.docgen.gateway.box.auth.Caller;
import io.docgen.gateway.box.loader.ResponseCache.CacheKey;
import io.docgen.gateway.operation.DeliveredBytes;
import io.docgen.gateway.shared.OtherReplicas;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Request coalescing (single-flight) and caching between operations of the same caller. Nothing is shared between two
 * callers. A read runs to its end even if the operation that started it gives up, because others may wait for it.
 */
@Startup
@Singleton
class RequestCoalescer {

    /** The caches count their responses, and not the bytes. */
    private static final int LARGEST_CACHED = 16 * 1024;

    private static final String TOPIC = "mutations";

    private final ResponseCache cache;
    private final OtherReplicas others;
    private final Map<CacheKey, SharedResult<?>> inFlight = new ConcurrentHashMap<>();

    RequestCoalescer(ResponseCache cache, OtherReplicas others) {
        this.cache = cache;
        this.others = others;
        others.subscribe(TOPIC, this::drop);
    }

    /** The response to a read: the cached one, that of a read in flight, or that of a call that is made now. */
    @SuppressWarnings("unchecked") // the name of a read key implies the type of the response
    <T> Uni<T> read(Caller caller, ReadKey<T> readKey, Supplier<Uni<T>> call) {
        if (readKey.secret()) {
            return call.get();
        }
        CacheKey key = new CacheKey(caller.key(), readKey.name());
        T cached = cache.find(key, readKey);
        if (cached != null) {
            return Uni.createFrom().item(cached);
        }
        SharedResult<T> flight = new SharedResult<>();
        SharedResult<T> other = (SharedResult<T>) inFlight.putIfAbsent(key, flight);
        if (other != null) {
            return other;
        }
        call.get().subscribe().with(response -> {
            if (inFlight.remove(key, flight) && DeliveredBytes.current() <= LARGEST_CACHED) {
                cache.put(key, readKey, response);
            }
            flight.end(response, null);
        }, failure -> {
            inFlight.remove(key, flight);
            flight.end(null, failure);
        });
        return flight;
    }

    /**
     * Drops the cached responses of a caller, here and in the other replicas. Reads in flight are neither joined from
     * now on nor cached: their responses may be older than the change that caused this.
     *
     * @return completes when the other replicas get to know it, or cannot. Never fails
     */
    Uni<Void> invalidate(Caller caller) {
        drop(caller.key());
        return others.publish(TOPIC, caller::key);
    }

    private void drop(String callerKey) {
        inFlight.keySet().removeIf(key -> key.caller().equals(callerKey));
        cache.invalidate(callerKey);
    }
}
