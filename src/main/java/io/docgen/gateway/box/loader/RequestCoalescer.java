package io.docgen.gateway.box.loader;

import io.docgen.gateway.box.auth.Caller;
import io.docgen.gateway.box.loader.ResponseCache.CacheKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Request coalescing (single-flight) and caching between operations of the same caller. Nothing is shared between two
 * callers. A read runs to its end even if the operation that started it gives up, because others may wait for it.
 */
@ApplicationScoped
class RequestCoalescer {

    private final ResponseCache cache;
    private final Map<CacheKey, Flight<?>> inFlight = new ConcurrentHashMap<>();

    RequestCoalescer(ResponseCache cache) {
        this.cache = cache;
    }

    /** A read in flight. A class, because each is equal to itself alone. */
    private static final class Flight<T> {

        private Uni<T> uni;
    }

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
        Flight<T> flight = (Flight<T>) inFlight.computeIfAbsent(key, absent -> start(key, readKey, call));
        return flight.uni;
    }

    /**
     * Drops the cached responses of a caller. Reads in flight are neither joined from now on nor cached: their
     * responses may be older than the change that caused this.
     */
    void invalidate(Caller caller) {
        inFlight.keySet().removeIf(key -> key.caller().equals(caller.key()));
        cache.invalidate(caller.key());
    }

    private <T> Flight<T> start(CacheKey key, ReadKey<T> readKey, Supplier<Uni<T>> call) {
        Flight<T> flight = new Flight<>();
        flight.uni = Uni.createFrom().deferred(call::get)
                .onItemOrFailure().invoke((response, failure) -> {
                    if (inFlight.remove(key, flight) && failure == null) {
                        cache.put(key, readKey, response);
                    }
                })
                .memoize().indefinitely();
        return flight;
    }
}
