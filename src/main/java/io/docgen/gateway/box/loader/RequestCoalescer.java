package io.docgen.gateway.box.loader;

import io.docgen.gateway.box.auth.Caller;
import io.docgen.gateway.box.loader.ResponseCache.Key;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What operations of the same caller share: a read that is under way, and answers that are kept. Nothing here is ever
 * shared between two callers. A read goes on to its end even if whoever began it gives up: others may be waiting.
 */
@ApplicationScoped
class RequestCoalescer {

    private final ResponseCache answers;
    private final Map<Key, Flight<?>> underWay = new ConcurrentHashMap<>();

    RequestCoalescer(ResponseCache answers) {
        this.answers = answers;
    }

    /** A read under way. A class, for each to be equal to itself alone. */
    private static final class Flight<T> {

        private Uni<T> uni;
    }

    @SuppressWarnings("unchecked") // the name of a fact tells its type
    <T> Uni<T> read(Caller caller, ReadKey<T> fact, Supplier<Uni<T>> call) {
        if (fact.secret()) {
            return call.get();
        }
        Key key = new Key(caller.key(), fact.name());
        T known = answers.find(key, fact);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        Flight<T> flight = (Flight<T>) underWay.computeIfAbsent(key, absent -> begin(key, fact, call));
        return flight.uni;
    }

    /**
     * Forgets what a caller has been told, and lets nobody join a read that began before now, nor keeps its answer: it may
     * tell of a time before a change.
     */
    void forget(Caller caller) {
        underWay.keySet().removeIf(key -> key.caller().equals(caller.key()));
        answers.forget(caller.key());
    }

    private <T> Flight<T> begin(Key key, ReadKey<T> fact, Supplier<Uni<T>> call) {
        Flight<T> flight = new Flight<>();
        flight.uni = Uni.createFrom().deferred(call::get)
                .onItemOrFailure().invoke((answer, failure) -> {
                    if (underWay.remove(key, flight) && failure == null) {
                        answers.keep(key, fact, answer);
                    }
                })
                .memoize().indefinitely();
        return flight;
    }
}
