package io.docgen.gateway.admission.load;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Turns requests away while there are too many for an {@link AdaptiveConcurrencyLimit}, or too many of one caller: better some now than
 * all of them too late. Until that limit has found its place, which it cannot before the first answers are late, no more than a
 * burst is taken on while the processors have nothing left or the event loop runs late.
 */
@ApplicationScoped
public class LoadShedder {

    /** What whoever is turned away is told. */
    public static final String MESSAGE = "The gateway has too much to do. Try again in a moment.";

    private static final long TICK = 10;
    private static final long NANOS = 1_000_000;

    private final LoadSheddingConfig config;
    private final Vertx vertx;
    private final Counter shed;
    private final AtomicInteger requests = new AtomicInteger();
    private final Map<String, Integer> callers = new ConcurrentHashMap<>();
    private final ThreadLocal<Lag> lag = ThreadLocal.withInitial(Lag::new);
    private final CpuLoad processors = new CpuLoad();
    private final AdaptiveConcurrencyLimit limit;

    LoadShedder(LoadSheddingConfig config, Vertx vertx, MeterRegistry meters) {
        this.config = config;
        this.vertx = vertx;
        this.shed = meters.counter("graphql.requests.shed");
        this.limit = new AdaptiveConcurrencyLimit(config.minConcurrency(), config.maxConcurrency(), processors::load,
                () -> System.nanoTime() / NANOS);
        meters.gauge("graphql.requests.active", requests);
        meters.gauge("graphql.requests.limit", limit, AdaptiveConcurrencyLimit::current);
    }

    /** How late an event loop is. It is on that event loop's thread alone. */
    private final class Lag {

        private long last = System.nanoTime();

        Lag() {
            vertx.setPeriodic(TICK, timer -> last = System.nanoTime());
        }

        /** Timers come between one round of the loop and the next: without one for long, this round takes long. */
        long nanos() {
            return Math.max(0, System.nanoTime() - last - TICK * NANOS);
        }
    }

    /**
     * Whether a request may be executed. Call it on the event loop of its connection, whose lag counts too.
     *
     * @param caller see {@link io.docgen.gateway.admission.CallerKey}
     */
    public boolean admitsOnEventLoop(String caller) {
        return !isTooMuch(caller, () -> lag.get().nanos() > config.maxEventLoopLag().toNanos());
    }

    /** How long a rejected client waits before it tries again. */
    public Duration retryAfter() {
        return config.retryAfter();
    }

    /**
     * Whether an operation that comes over a WebSocket may be executed; it need not be on an event loop's thread.
     *
     * @param caller see {@link io.docgen.gateway.admission.CallerKey}
     */
    public boolean admits(String caller) {
        return !isTooMuch(caller, () -> false);
    }

    private boolean isTooMuch(String caller, BooleanSupplier late) {
        int active = requests.get();
        boolean tooMuch = active >= limit.current()
                || active >= config.burst() && (processors.areSaturated() || late.getAsBoolean());
        if (tooMuch) {
            limit.refused();
        }
        tooMuch |= callers.getOrDefault(caller, 0) >= config.maxConcurrencyPerCaller();
        if (tooMuch) {
            shed.increment();
        }
        return tooMuch;
    }

    /** The operations that are being executed, over HTTP and WebSocket. */
    public int active() {
        return requests.get();
    }

    /**
     * A request of a caller, or an operation over a WebSocket, is being executed from now on.
     *
     * @return what to run when it has ended; only the first time counts
     */
    public Runnable begun(String caller) {
        requests.incrementAndGet();
        callers.merge(caller, 1, Integer::sum);
        long begun = System.nanoTime();
        AtomicBoolean ended = new AtomicBoolean();
        return () -> {
            if (!ended.getAndSet(true)) {
                callers.computeIfPresent(caller, (key, count) -> count == 1 ? null : count - 1);
                long late = Context.isOnEventLoopThread() ? lag.get().nanos() : 0;
                limit.ended(millis(System.nanoTime() - begun), millis(late), requests.getAndDecrement());
            }
        };
    }

    private static double millis(long nanos) {
        return nanos / (double) NANOS;
    }
}
