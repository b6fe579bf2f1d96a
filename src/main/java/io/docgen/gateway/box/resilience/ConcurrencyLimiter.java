package io.docgen.gateway.box.resilience;

import io.docgen.gateway.box.auth.Caller;
import io.docgen.gateway.box.config.BoxConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Bulkheads: bounds the concurrent calls to Box of one GraphQL operation, of one caller and of all callers. Further
 * calls wait, and fail with {@code UPSTREAM_TIMEOUT} after {@code box.timeout}.
 */
@Singleton
public class ConcurrencyLimiter {

    /** The key in semaphores that only one caller uses. */
    private static final String ONE_CALLER = "";

    /** One permit in four is reserved for callers, or clients of one caller, that hold less than one in sixteen. */
    private static final int RESERVED_FRACTION = 4;
    private static final int FEW_FRACTION = 16;

    private final BoxConfig config;
    private final Vertx vertx;
    private final AsyncSemaphore total;
    private final Map<String, CallerPermits> callers = new ConcurrentHashMap<>();
    private final AtomicInteger active = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();

    /** The semaphore of one caller, and how many calls use it. */
    private record CallerPermits(AsyncSemaphore permits, int calls) {
    }

    ConcurrencyLimiter(BoxConfig config, Vertx vertx, MeterRegistry meters) {
        this.config = config;
        this.vertx = vertx;
        this.total = shared(config.concurrency().total());
        meters.gauge("box.calls.active", active);
        meters.gauge("box.calls.waiting", waiting);
    }

    /** The bulkhead of a new GraphQL operation. */
    public OperationBulkhead operationBulkhead() {
        AsyncSemaphore permits = new AsyncSemaphore(config.concurrency().perOperation());
        return new OperationBulkhead() {

            @Override
            public <T> Uni<T> run(Supplier<Uni<T>> read) {
                return new QueuedCall<>(ConcurrencyLimiter.this, permits, ONE_CALLER, read, () -> {}, () -> {});
            }
        };
    }

    /**
     * Calls Box within the bulkheads of the caller, where its clients have shares, and of all callers. A started call
     * runs to its end.
     */
    <T> Uni<T> run(Caller caller, Supplier<Uni<T>> call) {
        Supplier<Uni<T>> counted = () -> {
            active.incrementAndGet();
            return call.get();
        };
        Supplier<Uni<T>> ofAll = () -> new QueuedCall<>(this, total, caller.key(), counted, active::decrementAndGet,
                () -> {});
        return new QueuedCall<>(this, callerPermits(caller), caller.client(), ofAll, () -> {},
                () -> releaseCaller(caller.key()));
    }

    Vertx vertx() {
        return vertx;
    }

    /** @return the timer to pass to {@link #stopWaiting} */
    long startWaiting(Runnable onTimeout) {
        waiting.incrementAndGet();
        return vertx.setTimer(config.timeout().toMillis(), timer -> onTimeout.run());
    }

    void stopWaiting(long timer) {
        vertx.cancelTimer(timer);
        waiting.decrementAndGet();
    }

    private AsyncSemaphore callerPermits(Caller caller) {
        return callers.compute(caller.key(), (key, used) -> used == null
                ? new CallerPermits(permitsOf(caller), 1)
                : new CallerPermits(used.permits(), used.calls() + 1)).permits();
    }

    private AsyncSemaphore permitsOf(Caller caller) {
        int all = config.concurrency().perCaller();
        return caller.client().equals(caller.key()) ? new AsyncSemaphore(all) : shared(all);
    }

    private static AsyncSemaphore shared(int permits) {
        return new AsyncSemaphore(permits, permits / RESERVED_FRACTION, Math.max(1, permits / FEW_FRACTION));
    }

    private void releaseCaller(String callerKey) {
        callers.computeIfPresent(callerKey, (key, used) -> used.calls() == 1
                ? null
                : new CallerPermits(used.permits(), used.calls() - 1));
    }
}
