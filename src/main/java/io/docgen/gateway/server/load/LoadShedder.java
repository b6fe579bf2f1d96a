package io.docgen.gateway.server.load;

import io.docgen.gateway.support.error.GatewayException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Load shedding: rejects requests above an {@link AdaptiveConcurrencyLimit} or above the limit of their client, so that
 * the others stay fast. Before the adaptive limit has settled, which takes some slow responses, only a burst is served
 * while the CPUs are saturated or the event loop lags. Where one client has made more than half of the load, the others
 * are still served.
 */
@Singleton
public class LoadShedder {

    /** The message for rejected clients. */
    public static final String MESSAGE = "The gateway is overloaded. Try again in a moment.";

    /** An overload of requests that take milliseconds is over soon, or the limit is. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final long TICK_MS = 10;
    /** As many requests at once a client may have when another one overloads the gateway. */
    private static final int FEW = 4;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final LoadSheddingConfig config;
    private final Burst burst;
    private final Vertx vertx;
    private final Counter shed;
    private final WaitLimiter waits;
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final Map<String, Integer> clients = new ConcurrentHashMap<>();
    private final ThreadLocal<Lag> lag = ThreadLocal.withInitial(Lag::new);
    private final CpuLoad cpu = new CpuLoad();
    private final AdaptiveConcurrencyLimit limit;

    @Inject
    LoadShedder(LoadSheddingConfig config, WaitLimiter waits, Vertx vertx, MeterRegistry meters) {
        this(config, Burst.USUAL, waits, vertx, meters);
    }

    LoadShedder(LoadSheddingConfig config, Burst burst, WaitLimiter waits, Vertx vertx, MeterRegistry meters) {
        this.config = config;
        this.burst = burst;
        this.waits = waits;
        this.vertx = vertx;
        this.shed = meters.counter("graphql.requests.shed");
        this.limit = new AdaptiveConcurrencyLimit(config.minConcurrency(), config.maxConcurrency(), cpu::load,
                () -> System.nanoTime() / NANOS_PER_MILLI);
        meters.gauge("graphql.requests.active", requests);
        meters.gauge("graphql.requests.limit", limit, AdaptiveConcurrencyLimit::current);
    }

    /** The lag of an event loop. Used only on the thread of that event loop. */
    private final class Lag {

        private long last = System.nanoTime();

        Lag() {
            vertx.setPeriodic(TICK_MS, timer -> last = System.nanoTime());
        }

        /** A timer runs between two iterations of the loop, so a late timer means a long iteration. */
        long nanos() {
            return Math.max(0, System.nanoTime() - last - TICK_MS * NANOS_PER_MILLI);
        }
    }

    /**
     * Whether a request may be executed. Call it on the event loop of its connection, whose lag counts too.
     *
     * @param clientKey see {@link io.docgen.gateway.server.auth.ClientKey}
     */
    public boolean admitsOnEventLoop(String clientKey) {
        return !isOverloaded(clientKey, () -> lag.get().nanos() > burst.maxLag().toNanos());
    }

    /** How long a rejected client waits before it tries again. */
    public Duration retryAfter() {
        return RETRY_AFTER;
    }

    /** The error for rejected clients. */
    public GatewayException rejection() {
        return GatewayException.overloaded(MESSAGE, RETRY_AFTER);
    }

    /**
     * Whether an operation over a WebSocket may be executed. Call it on any thread.
     *
     * @param clientKey see {@link io.docgen.gateway.server.auth.ClientKey}
     */
    public boolean admits(String clientKey) {
        return !isOverloaded(clientKey, () -> false);
    }

    private boolean isOverloaded(String clientKey, BooleanSupplier late) {
        int active = requests.get();
        boolean overloaded = active >= limit.current()
                || active >= burst.requests() && (cpu.isSaturated() || late.getAsBoolean());
        if (overloaded) {
            limit.refused();
        }
        int own = clients.getOrDefault(clientKey, 0);
        overloaded = overloaded && (active >= config.maxConcurrency() || own >= FEW || !isOfOneClient(active))
                || own >= config.maxConcurrencyPerClient();
        if (overloaded) {
            shed.increment();
        }
        return overloaded;
    }

    /** Whether one client alone has made the load, for which the others are not to be refused. */
    private boolean isOfOneClient(int active) {
        return clients.values().stream().anyMatch(count -> count > active / 2);
    }

    /** The operations that have no result yet, over HTTP and WebSocket, also those that wait. */
    public int unanswered() {
        return unanswered.get();
    }

    /**
     * Records the start of an operation, over HTTP or WebSocket.
     *
     * @param clientKey see {@link io.docgen.gateway.server.auth.ClientKey}
     * @param whenGone gets what is run when the client has gone away, each time the operation waits. To run it later
     * than that, also after the result, does no harm
     */
    public RunningOperation started(String clientKey, Consumer<Runnable> whenGone) {
        unanswered.incrementAndGet();
        return new RunningOperation(this, waits, clientKey, whenGone);
    }

    /** An operation runs, at its start or after a wait. */
    void entered(String clientKey) {
        requests.incrementAndGet();
        clients.merge(clientKey, 1, Integer::sum);
    }

    /** An operation that was running waits, which says nothing of the load. */
    void paused(String clientKey) {
        leave(clientKey);
        requests.decrementAndGet();
    }

    /** An operation that was running has ended. */
    void left(String clientKey, long sinceNanos) {
        leave(clientKey);
        long late = Context.isOnEventLoopThread() ? lag.get().nanos() : 0;
        limit.ended(millis(System.nanoTime() - sinceNanos), millis(late), requests.getAndDecrement());
    }

    /** An operation has its result. */
    void answered() {
        unanswered.decrementAndGet();
    }

    private void leave(String clientKey) {
        clients.computeIfPresent(clientKey, (key, count) -> count == 1 ? null : count - 1);
    }

    private static double millis(long nanos) {
        return nanos / (double) NANOS_PER_MILLI;
    }
}
