package io.docgen.gateway.server.load;

import io.docgen.gateway.support.error.GatewayException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Limits the waits of each client and of all. Thread-safe. */
@Singleton
public class WaitLimiter {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final ClientCounter counter;
    private final Set<Wait> waits = ConcurrentHashMap.newKeySet();

    WaitLimiter(WaitsConfig config, MeterRegistry meters) {
        this.counter = new ClientCounter(config.max(), config.maxPerClient());
        meters.gauge("graphql.waits.active", counter.total());
    }

    /** A wait that can be ended. */
    interface Wait {

        /** Ends it before it is due, on any thread. May be called again. */
        void end();
    }

    /**
     * Counts a wait, which is {@link #left} later.
     *
     * @throws GatewayException {@code OVERLOADED} if there are too many; then it is not counted
     */
    void entered(String clientKey, Wait wait) {
        if (!counter.entered(clientKey)) {
            throw GatewayException.overloaded("Too many requests with 'waitUntilDone'. Ask without it.", RETRY_AFTER);
        }
        waits.add(wait);
    }

    void left(String clientKey, Wait wait) {
        waits.remove(wait);
        counter.left(clientKey);
    }

    /** Ends all waits before they are due, so that their operations get their results. */
    public void endAll() {
        waits.forEach(Wait::end);
    }
}
