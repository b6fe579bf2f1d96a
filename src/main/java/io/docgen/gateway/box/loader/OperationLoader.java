package io.docgen.gateway.box.loader;

import io.docgen.gateway.box.auth.BoxAuthHeaders;
import io.docgen.gateway.box.auth.Caller;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.resilience.BoxCallExecutor;
import io.docgen.gateway.box.resilience.ConcurrencyLimiter;
import io.docgen.gateway.engine.UpstreamCallCounter;
import io.docgen.gateway.error.ErrorCode;
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
public final class OperationLoader {

    private final BoxCallExecutor calls;
    private final RequestCoalescer shared;
    private final ConcurrencyLimiter.OfRequest turns;
    private final Caller caller;
    private final long end;
    private final UpstreamCallCounter count;
    private final Map<String, Uni<?>> made = new ConcurrentHashMap<>();

    OperationLoader(BoxCallExecutor calls, RequestCoalescer shared, ConcurrencyLimiter.OfRequest turns, Caller caller, Duration time, UpstreamCallCounter count) {
        this.calls = calls;
        this.shared = shared;
        this.turns = turns;
        this.caller = caller;
        this.count = count;
        this.end = System.nanoTime() + time.toNanos();
    }

    /** Reads a fact that no other path of the operation has read; the answer is never null. */
    @SuppressWarnings("unchecked") // the name of a fact tells its type
    public <T> Uni<T> once(ReadKey<T> fact, Function<BoxAuthHeaders, Uni<T>> call) {
        return (Uni<T>) made.computeIfAbsent(fact.name(), name -> inTime(turns.take(
                () -> shared.read(caller, fact, () -> {
                    count.add();
                    return calls.read(caller, call).onFailure(BoxException.class)
                            .invoke(failure -> FailedCallLogger.log(name, (BoxException) failure));
                })).invoke(count::answer))
                .emitOn(ownContext()).memoize().indefinitely());
    }

    /** A fact that need not be kept beyond the operation. */
    public <T> Uni<T> once(String fact, Function<BoxAuthHeaders, Uni<T>> call) {
        return once(ReadKey.of(fact), call);
    }

    /**
     * Changes something at Box. What was read before is forgotten with it: it may no longer be true.
     *
     * @param resource names what is changed
     */
    public <T> Uni<T> change(String resource, Function<BoxAuthHeaders, Uni<T>> call) {
        return calls.write(caller, call).invoke(count::answer).onFailure(BoxException.class)
                .invoke(failure -> FailedCallLogger.log(resource, (BoxException) failure)).onTermination().invoke(() -> {
            made.clear();
            shared.forget(caller);
        });
    }

    /**
     * A list whose pages are read once each.
     *
     * @param name names the list, in full
     */
    public <T extends BoxEntry> PagedSource<T> list(String name, PageFetcher<T> call) {
        return (marker, limit) -> once(name + "?limit=" + limit + "&marker=" + marker, credentials -> call
                .page(credentials, marker, limit)
                .map(page -> page.after(name, marker)));
    }

    private <T> Uni<T> inTime(Uni<T> read) {
        return Uni.createFrom().deferred(() -> {
            Duration left = Duration.ofNanos(end - System.nanoTime());
            return left.isNegative() || left.isZero() ? Uni.createFrom().failure(tooLate())
                    : read.ifNoItem().after(left).failWith(OperationLoader::tooLate);
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
