package io.docgen.gateway.box;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What one caller reads from Box, and changes there, in one GraphQL operation. Each fact is read once, whatever path of
 * the query asks for it, and a failure is shared just like an answer. Belongs to one operation, so it never has two
 * callers; safe to use from the callbacks of a {@code Uni}.
 */
final class Reads {

    private final BoxCalls calls;
    private final String authorization;
    private final Map<String, Uni<?>> made = new ConcurrentHashMap<>();

    Reads(BoxCalls calls, String authorization) {
        this.calls = calls;
        this.authorization = authorization;
    }

    /**
     * @param fact names what is read, in full: two reads with the same name are one
     * @param call makes the call, given the {@code Authorization} header
     */
    @SuppressWarnings("unchecked") // the name of a fact tells its type
    <T> Uni<T> once(String fact, Function<String, Uni<T>> call) {
        return (Uni<T>) made.computeIfAbsent(fact,
                key -> calls.read(() -> call.apply(authorization)).memoize().indefinitely());
    }

    /** Changes something at Box. What was read before is forgotten with it: it may no longer be true. */
    <T> Uni<T> change(Function<String, Uni<T>> call) {
        return calls.write(() -> call.apply(authorization)).onTermination().invoke(made::clear);
    }

    /**
     * A list whose pages are read once each.
     *
     * @param name names the list, in full
     * @param check throws if Box cannot have meant an entry
     */
    <T> BoxList<T> list(String name, PageCall<T> call, Consumer<T> check) {
        return (marker, limit) -> once(name + "?limit=" + limit + "&marker=" + marker, caller -> call
                .page(caller, marker, limit)
                .invoke(page -> page.entries().forEach(check)));
    }
}
