package io.docgen.gateway.box.loader;

import io.docgen.gateway.box.auth.BoxAuthHeaders;
import io.docgen.gateway.box.auth.Caller;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.resilience.BoxCallExecutor;
import io.docgen.gateway.box.resilience.OperationBulkhead;
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
 * Reads from Box, and changes there, for one caller in one GraphQL operation. A read goes through
 *
 * <pre>
 * memo, deadline and bulkhead of the operation
 *   → coalescing and cache of the caller ({@link RequestCoalescer})
 *     → rate limit, bulkheads of the caller and of all, breaker, retry, authentication ({@link BoxCallExecutor})
 * </pre>
 *
 * so each read is made once, whatever path of the query needs it, and its failure is shared like its response. Safe to
 * use from the callbacks of a {@code Uni}.
 */
public final class OperationLoader {

    private final BoxCallExecutor calls;
    private final RequestCoalescer coalescer;
    private final OperationBulkhead bulkhead;
    private final Caller caller;
    private final long deadline;
    private final UpstreamCallCounter counter;
    private final Map<String, Uni<?>> memo = new ConcurrentHashMap<>();

    OperationLoader(BoxCallExecutor calls, RequestCoalescer coalescer, OperationBulkhead bulkhead, Caller caller,
            Duration timeout, UpstreamCallCounter counter) {
        this.calls = calls;
        this.coalescer = coalescer;
        this.bulkhead = bulkhead;
        this.caller = caller;
        this.counter = counter;
        this.deadline = System.nanoTime() + timeout.toNanos();
    }

    /** Makes a read, or shares it if the operation has made it already. The response is never null. */
    @SuppressWarnings("unchecked") // the name of a read key implies the type of the response
    public <T> Uni<T> load(ReadKey<T> key, Function<BoxAuthHeaders, Uni<T>> call) {
        return (Uni<T>) memo.computeIfAbsent(key.name(), name -> withinDeadline(bulkhead.run(
                () -> coalescer.read(caller, key, () -> {
                    counter.add();
                    return calls.read(caller, call).onFailure(BoxException.class)
                            .invoke(failure -> FailedCallLogger.log(name, failure));
                })).invoke(counter::recordResponse))
                .emitOn(ownContext()).memoize().indefinitely());
    }

    /** Makes a read that is not cached beyond the operation. */
    public <T> Uni<T> load(String name, Function<BoxAuthHeaders, Uni<T>> call) {
        return load(ReadKey.of(name), call);
    }

    /**
     * Changes something at Box. Everything read before is invalidated, because it may no longer be true.
     *
     * @param resource names what changes, for the log
     */
    public <T> Uni<T> mutate(String resource, Function<BoxAuthHeaders, Uni<T>> call) {
        return calls.write(caller, call).invoke(counter::recordResponse).onFailure(BoxException.class)
                .invoke(failure -> FailedCallLogger.log(resource, failure)).onTermination().invoke(() -> {
                    memo.clear();
                    coalescer.invalidate(caller);
                });
    }

    /**
     * A list whose pages are read once each.
     *
     * @param name names the list in full
     */
    public <T extends BoxEntry> PagedSource<T> paged(String name, PageFetcher<T> fetcher) {
        return (marker, limit) -> load(name + "?limit=" + limit + "&marker=" + marker, headers -> fetcher
                .page(headers, marker, limit)
                .map(page -> page.after(name, marker)));
    }

    private <T> Uni<T> withinDeadline(Uni<T> read) {
        return Uni.createFrom().deferred(() -> {
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            return left.isNegative() || left.isZero()
                    ? Uni.createFrom().failure(deadlineExceeded())
                    : read.ifNoItem().after(left).failWith(OperationLoader::deadlineExceeded);
        });
    }

    private static BoxException deadlineExceeded() {
        return BoxException.of(ErrorCode.UPSTREAM_TIMEOUT,
                "Box took too long to answer everything in this request. Ask for less at once, or try again in a moment.")
                .build();
    }

    /** The context of this operation: a coalesced response arrives on that of the operation that made the call. */
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
