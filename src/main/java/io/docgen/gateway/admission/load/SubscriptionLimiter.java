package io.docgen.gateway.admission.load;

import io.docgen.gateway.error.ErrorCode;
import io.docgen.gateway.error.GatewayException;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Limits the subscriptions of each caller and of all, and their duration. */
@ApplicationScoped
public class SubscriptionLimiter {

    private final SubscriptionsConfig config;
    private final AtomicInteger active = new AtomicInteger();
    private final Map<String, Integer> ofCallers = new ConcurrentHashMap<>();

    SubscriptionLimiter(SubscriptionsConfig config, MeterRegistry meters) {
        this.config = config;
        meters.gauge("graphql.subscriptions.active", active);
    }

    /**
     * The events of a subscription, within the limits.
     *
     * @param caller see {@link io.docgen.gateway.admission.CallerKey}. With a service account all callers have the same
     * identity at Box, which is why that is not the key
     * @return fails with {@code OVERLOADED} if there are too many subscriptions; is completed at the longest duration
     */
    public <E> Multi<E> limit(String caller, Multi<E> events) {
        return Multi.createFrom().deferred(() -> {
            if (!admit(caller)) {
                return Multi.createFrom().failure(
                        new GatewayException(ErrorCode.OVERLOADED, "Too many subscriptions. End one first."));
            }
            AtomicBoolean ended = new AtomicBoolean();
            return events.select().first(config.maxDuration()).onTermination().invoke(() -> {
                if (!ended.getAndSet(true)) {
                    left(caller);
                }
            });
        });
    }

    private boolean admit(String caller) {
        if (active.incrementAndGet() <= config.max()) {
            boolean[] admitted = new boolean[1];
            ofCallers.compute(caller, (key, count) -> {
                int now = count == null ? 0 : count;
                admitted[0] = now < config.maxPerCaller();
                return admitted[0] ? Integer.valueOf(now + 1) : count;
            });
            if (admitted[0]) {
                return true;
            }
        }
        active.decrementAndGet();
        return false;
    }

    private void left(String caller) {
        active.decrementAndGet();
        ofCallers.computeIfPresent(caller, (key, count) -> count == 1 ? null : count - 1);
    }
}
