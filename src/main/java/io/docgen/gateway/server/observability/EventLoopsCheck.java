package io.docgen.gateway.server.observability;

import io.netty.util.concurrent.EventExecutor;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Whether every event loop still runs. A probe is answered by one of them, and so says nothing of the others: without
 * this check a gateway of which one event loop has died, or hangs, would pass for alive, and hang for a part of its
 * clients.
 */
@Liveness
@Singleton
class EventLoopsCheck implements HealthCheck {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final Duration longest;
    private final Duration interval;
    private final Map<EventExecutor, Long> turns = new ConcurrentHashMap<>();

    @Inject
    EventLoopsCheck(Vertx vertx) {
        this(vertx, LONGEST, INTERVAL);
    }

    EventLoopsCheck(Vertx vertx, Duration longest, Duration interval) {
        this.vertx = vertx;
        this.longest = longest;
        this.interval = interval;
    }

    void watch(@Observes StartupEvent started) {
        watch();
    }

    // The deprecated method moves to an internal class of Vert.x, where it remains.
    @SuppressWarnings({"FutureReturnValueIgnored", "deprecation"})
    void watch() {
        for (EventExecutor loop : vertx.nettyEventLoopGroup()) {
            turns.put(loop, System.nanoTime());
            loop.scheduleWithFixedDelay(() -> turns.put(loop, System.nanoTime()), interval.toMillis(),
                    interval.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public HealthCheckResponse call() {
        long now = System.nanoTime();
        long hanging = turns.values().stream().filter(turn -> now - turn > longest.toNanos()).count();
        return HealthCheckResponse.named("Event loops").status(hanging == 0).withData("running", turns.size() - hanging)
                .withData("hanging", hanging).build();
    }
}
