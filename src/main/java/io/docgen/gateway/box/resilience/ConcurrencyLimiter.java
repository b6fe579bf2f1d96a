package io.docgen.gateway.box.resilience;

import io.docgen.gateway.box.config.BoxConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Who may call Box now, and who waits: so many calls of one GraphQL request, of one caller, and of all together. Waiting
 * ends with {@code UPSTREAM_TIMEOUT} after the time that one call may take.
 */
@ApplicationScoped
public class ConcurrencyLimiter {

    /** For permits that are one caller's anyway. */
    private static final String ONE_CALLER = "";

    /** The part of all permits for callers who have few, and the part that is few. */
    private static final int RESERVED_PART = 4;
    private static final int FEW_PART = 16;

    private final BoxConfig config;
    private final Vertx vertx;
    private final AsyncSemaphore total;
    private final Map<String, CallersPermits> callers = new ConcurrentHashMap<>();
    private final AtomicInteger active = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();

    /** The permits of one caller, and for how many pieces of work they are held. */
    private record CallersPermits(AsyncSemaphore permits, int held) {
    }

    ConcurrencyLimiter(BoxConfig config, Vertx vertx, MeterRegistry meters) {
        this.config = config;
        this.vertx = vertx;
        int all = config.limits().total();
        this.total = new AsyncSemaphore(all, all / RESERVED_PART, Math.max(1, all / FEW_PART));
        meters.gauge("box.calls.active", active);
        meters.gauge("box.calls.waiting", waiting);
    }

    /** Takes turns within one GraphQL request. */
    @FunctionalInterface
    public interface OfRequest {

        <T> Uni<T> take(Supplier<Uni<T>> work);
    }

    /** Those of a new GraphQL request. */
    public OfRequest ofRequest() {
        AsyncSemaphore permits = new AsyncSemaphore(config.limits().perRequest());
        return new OfRequest() {
            @Override
            public <T> Uni<T> take(Supplier<Uni<T>> work) {
                return ConcurrencyLimiter.this.take(permits, ONE_CALLER, () -> { }, work);
            }
        };
    }

    /** Calls Box when it is the caller's turn. The call goes on to its end, whoever still waits for it. */
    <T> Uni<T> take(String callerKey, Supplier<Uni<T>> call) {
        return Uni.createFrom().deferred(() -> take(hold(callerKey), ONE_CALLER, () -> letGo(callerKey),
                () -> take(total, callerKey, () -> { }, () -> counted(call))));
    }

    Vertx vertx() {
        return vertx;
    }

    /** @return what to give {@link #waitsNoMore} when the wait is over */
    long waits(Runnable onPatienceLost) {
        waiting.incrementAndGet();
        return vertx.setTimer(config.timeout().toMillis(), timer -> onPatienceLost.run());
    }

    void waitsNoMore(long timer) {
        vertx.cancelTimer(timer);
        waiting.decrementAndGet();
    }

    private <T> Uni<T> take(AsyncSemaphore permits, String caller, Runnable afterwards, Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> new QueuedCall<T>(this, permits, caller, afterwards, work, emitter).begin());
    }

    private <T> Uni<T> counted(Supplier<Uni<T>> call) {
        active.incrementAndGet();
        return call.get().onTermination().invoke(active::decrementAndGet);
    }

    private AsyncSemaphore hold(String callerKey) {
        return callers.compute(callerKey, (key, held) -> held == null
                ? new CallersPermits(new AsyncSemaphore(config.limits().perCaller()), 1)
                : new CallersPermits(held.permits(), held.held() + 1)).permits();
    }

    private void letGo(String callerKey) {
        callers.computeIfPresent(callerKey, (key, held) -> held.held() == 1 ? null
                : new CallersPermits(held.permits(), held.held() - 1));
    }
}
