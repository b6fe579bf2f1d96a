package io.docgen.gateway.server.load;

import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;
import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Limits the subscriptions of each client and of all, and their duration. */
@Singleton
public class SubscriptionLimiter {

    private static final Duration[] AGES = {Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10),
            Duration.ofHours(1)};

    private final SubscriptionsConfig config;
    private final Vertx vertx;
    private final ClientCounter active;
    private final LongTaskTimer ages;

    SubscriptionLimiter(SubscriptionsConfig config, Vertx vertx, MeterRegistry meters) {
        this.config = config;
        this.vertx = vertx;
        this.active = new ClientCounter(config.max(), config.maxPerClient());
        meters.gauge("graphql.subscriptions.active", active.total());
        this.ages = LongTaskTimer.builder("graphql.subscriptions.age").description("How long subscriptions have run")
                .serviceLevelObjectives(AGES).register(meters);
    }

    /**
     * The events of a subscription, within the limits.
     *
     * @param clientKey see {@link io.docgen.gateway.server.auth.ClientKey}. With a service account all clients have the
     * same identity at Box, which is why that is not the key
     * @param authenticated when the client's token expires; {@link Instant#MAX} if that is not known
     * @return fails with {@code OVERLOADED} if there are too many subscriptions, and with {@code UNAUTHENTICATED} when
     * the token expires; is completed at the longest duration
     */
    public <E> Multi<E> limit(String clientKey, Instant authenticated, Multi<E> events) {
        return Multi.createFrom().emitter(emitter -> {
            if (!active.entered(clientKey)) {
                emitter.fail(new GatewayException(ErrorCode.OVERLOADED, "Too many subscriptions. End one first."));
                return;
            }
            LongTaskTimer.Sample age = ages.start();
            PassingSubscriber<E> passing = new PassingSubscriber<>(emitter, () -> {
                age.stop();
                active.left(clientKey);
            });
            // Of Vert.x, which forgets a cancelled timer. A scheduler would keep it until it is due.
            Duration valid = Duration.between(Instant.now(), authenticated);
            boolean expires = valid.compareTo(config.maxDuration()) < 0;
            long timer = vertx.setTimer(Math.max(1, (expires ? valid : config.maxDuration()).toMillis()), over -> {
                passing.end();
                if (expires) {
                    emitter.fail(new GatewayException(ErrorCode.UNAUTHENTICATED,
                            "Your access token has expired. Subscribe again with a new one."));
                } else {
                    emitter.complete();
                }
            });
            emitter.onTermination(() -> {
                vertx.cancelTimer(timer);
                passing.end();
            });
            emitter.onRequest(more -> passing.request());
            events.subscribe().withSubscriber(passing);
        }, BackPressureStrategy.IGNORE); // the source keeps to what is requested
    }
}
