package io.docgen.gateway.server.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubscriptionLimiterTest {

    private final Vertx vertx = Vertx.vertx();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @AfterEach
    void close() {
        vertx.close();
    }

    private record Limits(int max, int maxPerClient, Duration maxDuration) implements SubscriptionsConfig {
    }

    private SubscriptionLimiter limiter(Duration maxDuration) {
        return new SubscriptionLimiter(new Limits(3, 2, maxDuration), vertx, meters);
    }

    private static AssertSubscriber<Integer> subscribe(SubscriptionLimiter limiter, String clientKey,
            Multi<Integer> events) {
        return limiter.limit(clientKey, Instant.MAX, events).subscribe()
                .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
    }

    private double active() {
        return meters.get("graphql.subscriptions.active").gauge().value();
    }

    private static void assertRefused(AssertSubscriber<Integer> subscriber) {
        subscriber.awaitFailure();
        assertThat(((GatewayException) subscriber.getFailure()).code()).isEqualTo(ErrorCode.OVERLOADED);
    }

    @Test
    void failsWhenTheTokenExpires() {
        AssertSubscriber<Integer> subscriber = limiter(Duration.ofMinutes(1))
                .limit("alice", Instant.now().plusMillis(50), Multi.createFrom().<Integer>nothing())
                .subscribe().withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
        subscriber.awaitFailure();
        assertThat(((GatewayException) subscriber.getFailure()).code()).isEqualTo(ErrorCode.UNAUTHENTICATED);
        assertThat(active()).isZero();
    }

    @Test
    void limitsTheSubscriptionsOfACallerAndOfAll() {
        SubscriptionLimiter limiter = limiter(Duration.ofMinutes(1));
        Multi<Integer> endless = Multi.createFrom().nothing();
        List<AssertSubscriber<Integer>> admitted = new ArrayList<>();
        admitted.add(subscribe(limiter, "alice", endless));
        admitted.add(subscribe(limiter, "alice", endless));
        assertRefused(subscribe(limiter, "alice", endless));
        admitted.add(subscribe(limiter, "bob", endless));
        assertRefused(subscribe(limiter, "carol", endless));
        admitted.get(0).cancel();
        admitted.add(subscribe(limiter, "alice", endless));
        admitted.forEach(AssertSubscriber::cancel);
        admitted.forEach(AssertSubscriber::cancel);
        assertThat(active()).isZero();
    }

    @Test
    void countsSubscriptionsUntilTheyComplete() {
        SubscriptionLimiter limiter = limiter(Duration.ofMinutes(1));
        for (int i = 0; i < 10; i++) {
            subscribe(limiter, "alice", Multi.createFrom().items(1, 2)).awaitCompletion().assertItems(1, 2);
            subscribe(limiter, "alice", Multi.createFrom().failure(new IllegalStateException())).awaitFailure();
        }
        assertThat(active()).isZero();
    }

    @Test
    void completesAtTheLongestDuration() {
        Multi<Integer> endless = Multi.createBy().concatenating().streams(Multi.createFrom().item(1),
                Multi.createFrom().nothing());
        SubscriptionLimiter limiter = limiter(Duration.ofMillis(100));
        subscribe(limiter, "alice", endless).awaitCompletion().assertItems(1);
        subscribe(limiter, "alice", endless).awaitCompletion();
        assertThat(active()).isZero();
    }

    @Test
    void freesThePlaceBeforeTheClientIsTold() {
        SubscriptionLimiter limiter = limiter(Duration.ofMillis(100));
        List<Double> activeWhenTold = new CopyOnWriteArrayList<>();
        Multi<Integer> failing = Multi.createFrom().failure(new IllegalStateException());
        for (Multi<Integer> events : List.of(Multi.createFrom().item(1), failing,
                Multi.createFrom().<Integer>nothing())) {
            limiter.limit("alice", Instant.MAX, events).onTermination().invoke(() -> activeWhenTold.add(active()))
                    .subscribe()
                    .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
        }
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(activeWhenTold).containsExactly(0.0, 0.0, 0.0));
    }
}
