package io.docgen.gateway.server.load;

import io.docgen.gateway.support.error.GatewayException;
import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Limits the waits of each client and of all. Thread-safe. */
@Singleton
public class WaitLimiter {

    private static final Duration[] AGES = {Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(10),
            Duration.ofSeconds(20)};
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final ClientCounter counter;
    private final LongTaskTimer ages;
    private final Map<Wait, LongTaskTimer.Sample> waits = new ConcurrentHashMap<>();

    WaitLimiter(WaitsConfig config, MeterRegistry meters) {
        this.counter = new ClientCounter(config.max(), config.maxPerClient());
        meters.gauge("graphql.waits.active", counter.total());
        this.ages = LongTaskTimer.builder("graphql.waits.age").description("How long requests have waited")
                .serviceLevelObjectives(AGES).register(meters);
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
        waits.put(wait, ages.start());
    }

    void left(String clientKey, Wait wait) {
        LongTaskTimer.Sample age = waits.remove(wait);
        if (age != null) {
            age.stop();
        }
        counter.left(clientKey);
    }

    /** Ends all waits before they are due, so that their operations get their results. */
    public void endAll() {
        waits.keySet().forEach(Wait::end);
    }
}
