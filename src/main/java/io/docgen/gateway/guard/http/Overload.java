package io.docgen.gateway.guard.http;

import io.docgen.gateway.graphql.ErrorCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Turns requests away while there are too many, or while the event loop that would answer runs late: better some now than
 * all of them too late. How long answers take says nothing here, as most of that time is Box's, so what is measured is the
 * gateway's own delay: how late a timer comes.
 */
@ApplicationScoped
class Overload {

    private static final long TICK = 10;
    private static final long NANOS = 1_000_000;

    private final LoadConfig config;
    private final Vertx vertx;
    private final Counter shed;
    private final AtomicInteger requests = new AtomicInteger();
    private final ThreadLocal<Lag> lag = ThreadLocal.withInitial(Lag::new);

    Overload(LoadConfig config, Vertx vertx, MeterRegistry meters) {
        this.config = config;
        this.vertx = vertx;
        this.shed = meters.counter("graphql.requests.shed");
        meters.gauge("graphql.requests.active", requests);
    }

    /** How late an event loop is. It is on that event loop's thread alone. */
    private final class Lag {

        private long last = System.nanoTime();

        Lag() {
            vertx.setPeriodic(TICK, timer -> last = System.nanoTime());
        }

        /** Timers come between one round of the loop and the next: without one for long, this round takes long. */
        boolean isTooLong() {
            return System.nanoTime() - last > TICK * NANOS + config.lag().toNanos();
        }
    }

    /** Lets a request through, or turns it away with 503 and {@code Retry-After}. */
    void handle(RoutingContext ctx) {
        boolean late = lag.get().isTooLong();
        int active = requests.get();
        if (active >= config.requests() || late && active >= config.always()) {
            shed.increment();
            ctx.response().putHeader("retry-after", String.valueOf(config.retryAfter().toSeconds()));
            new Answer(ctx, ResponseType.JSON).refuse(new NotARequest(503, ErrorCode.OVERLOADED,
                    "The gateway has too much to do. Try again in a moment."));
            return;
        }
        ctx.next();
    }

    /**
     * A request is being executed from now on.
     *
     * @return what to run when it has ended; only the first time counts
     */
    Runnable begun() {
        requests.incrementAndGet();
        AtomicBoolean ended = new AtomicBoolean();
        return () -> {
            if (!ended.getAndSet(true)) {
                requests.decrementAndGet();
            }
        };
    }
}
