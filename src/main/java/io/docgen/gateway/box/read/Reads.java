package io.docgen.gateway.box.read;

import io.docgen.gateway.box.call.BoxCalls;
import io.docgen.gateway.box.call.Turns;
import io.docgen.gateway.box.caller.Caller;
import io.docgen.gateway.box.caller.Credentials;
import io.docgen.gateway.box.failure.BoxException;
import io.docgen.gateway.graphql.CallCount;
import io.docgen.gateway.graphql.ErrorCode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * What one caller reads from Box, and changes there, in one GraphQL operation. Each fact is read once, whatever path of
 * the query asks for it, and a failure is shared just like an answer. Belongs to one operation, so it never has two
 * callers; safe to use from the callbacks of a {@code Uni}.
 */
public final class Reads {

    private final BoxCalls calls;
    private final SharedReads shared;
    private final Turns.OfRequest turns;
    private final Caller caller;
    private final long end;
    private final CallCount count;
    private final Map<String, Uni<?>> made = new ConcurrentHashMap<>();

    Reads(BoxCalls calls, SharedReads shared, Turns.OfRequest turns, Caller caller, Duration time, CallCount count) {
        this.calls = calls;
        this.shared = shared;
        this.turns = turns;
        this.caller = caller;
        this.count = count;
        this.end = System.nanoTime() + time.toNanos();
    }

    /** Reads a fact that no other path of the operation has read; the answer is never null. */
    @SuppressWarnings("unchecked") // the name of a fact tells its type
    public <T> Uni<T> once(Fact<T> fact, Function<Credentials, Uni<T>> call) {
        return (Uni<T>) made.computeIfAbsent(fact.name(), name -> inTime(turns.take(
                () -> shared.read(caller, fact, () -> {
                    count.add();
                    return calls.read(caller, call).onFailure(BoxException.class)
                            .invoke(failure -> FailedCalls.log(name, (BoxException) failure));
                })).invoke(count::answer))
                .emitOn(ownContext()).memoize().indefinitely());
    }

    /** A fact that need not be kept beyond the operation. */
    public <T> Uni<T> once(String fact, Function<Credentials, Uni<T>> call) {
        return once(Fact.of(fact), call);
    }

    /**
     * Changes something at Box. What was read before is forgotten with it: it may no longer be true.
     *
     * @param resource names what is changed
     */
    public <T> Uni<T> change(String resource, Function<Credentials, Uni<T>> call) {
        return calls.write(caller, call).invoke(count::answer).onFailure(BoxException.class)
                .invoke(failure -> FailedCalls.log(resource, (BoxException) failure)).onTermination().invoke(() -> {
            made.clear();
            shared.forget(caller);
        });
    }

    /**
     * A list whose pages are read once each.
     *
     * @param name names the list, in full
     */
    public <T extends BoxEntry> BoxList<T> list(String name, PageCall<T> call) {
        return (marker, limit) -> once(name + "?limit=" + limit + "&marker=" + marker, credentials -> call
                .page(credentials, marker, limit)
                .map(page -> page.after(name, marker)));
    }

    private <T> Uni<T> inTime(Uni<T> read) {
        return Uni.createFrom().deferred(() -> {
            Duration left = Duration.ofNanos(end - System.nanoTime());
            return left.isNegative() || left.isZero() ? Uni.createFrom().failure(tooLate())
                    : read.ifNoItem().after(left).failWith(Reads::tooLate);
        });
    }

    private static BoxException tooLate() {
        return BoxException.of(ErrorCode.UPSTREAM_TIMEOUT,
                "Box took too long for all that was asked. Ask for less at once, or try again in a moment.").build();
    }

    /** Where this operation goes on: a shared answer arrives on the context of the request that asked first. */
    private static Executor ownContext() {
        Context own = Vertx.currentContext();
        return task -> {
            if (own == null || own == Vertx.currentContext()) {
                task.run();
            } else {
                own.runOnContext(event -> task.run());
            }
        };
    }
}
