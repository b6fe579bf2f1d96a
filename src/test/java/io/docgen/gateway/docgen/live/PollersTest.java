package io.docgen.gateway.docgen.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.support.ByteBudget;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;
import io.docgen.gateway.testsupport.StubClientRequest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollersTest {

    private final Vertx vertx = Vertx.vertx();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicInteger polls = new AtomicInteger();
    private final ConcurrentLinkedQueue<Uni<Integer>> states = new ConcurrentLinkedQueue<>();

    /** A field, because gauges hold their objects weakly. */
    private final Pollers pollers = new Pollers(new Intervals(), vertx, meters);

    @AfterEach
    void close() {
        vertx.close();
    }

    /** A number that is done at 9. Without a next state it stays as it is, 0 at first. */
    private final class Counted implements Watched<Integer> {

        private int last;

        @Override
        public String name() {
            return "number";
        }

        @Override
        public Uni<Integer> read(OperationContext operation) {
            polls.incrementAndGet();
            Uni<Integer> next = states.poll();
            return next == null ? Uni.createFrom().item(() -> last) : next.invoke(state -> last = state);
        }

        @Override
        public boolean isChanged(Integer before, Integer now) {
            return !before.equals(now);
        }

        @Override
        public boolean isDone(Integer state) {
            return state == 9;
        }

        @Override
        public long bytes(Integer state) {
            return state * 1000L;
        }

        @Override
        public Stream<String> items(Integer state) {
            return Stream.of("file");
        }
    }

    private static final class Intervals implements PollingConfig {

        @Override
        public Duration interval() {
            return Duration.ofMillis(20);
        }

        @Override
        public Duration maxInterval() {
            return Duration.ofMillis(40);
        }
    }

    private AssertSubscriber<Integer> subscribe(String caller, Watched<Integer> watched) {
        Multi<Integer> updates = pollers.watch(caller, new OperationContext(new StubClientRequest()), watched,
                () -> Updates.once(News::state));
        return updates.subscribe().withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
    }

    private static GatewayException failure(ErrorCode code) {
        return new GatewayException(code, "failed");
    }

    private void assertNothingIsLeft() {
        await().atMost(Duration.ofSeconds(5))
                .until(() -> meters.get("graphql.subscriptions.pollers").gauge().value() == 0);
    }

    @Test
    void completesWhenNothingWillChange() {
        states.addAll(List.of(Uni.createFrom().item(1), Uni.createFrom().item(1), Uni.createFrom().item(9)));
        AssertSubscriber<Integer> subscriber = subscribe("alice", new Counted());
        subscriber.awaitCompletion().assertItems(1, 9);
        assertThat(polls).hasValue(3);
        assertNothingIsLeft();
    }

    /** Nobody should wait a minute without a word. */
    @Test
    void tellsTheDelayOfTheFirstStateAtOnceAndGoesOn() {
        for (ErrorCode code : List.of(ErrorCode.UPSTREAM_TIMEOUT, ErrorCode.UPSTREAM_TIMEOUT, ErrorCode.RATE_LIMITED,
                ErrorCode.UPSTREAM_ERROR, ErrorCode.UPSTREAM_UNAVAILABLE, ErrorCode.UPSTREAM_UNAVAILABLE)) {
            states.add(Uni.createFrom().failure(failure(code)));
        }
        states.addAll(List.of(Uni.createFrom().item(1), Uni.createFrom().failure(failure(ErrorCode.RATE_LIMITED)),
                Uni.createFrom().item(9)));
        Multi<String> updates = pollers.watch("alice", new OperationContext(new StubClientRequest()), new Counted(),
                () -> Updates
                        .once(news -> news.state() + (news.delay() == null ? "" : " " + news.delay().code())));
        AssertSubscriber<String> subscriber = updates.subscribe()
                .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
        subscriber.awaitCompletion().assertItems("null UPSTREAM_TIMEOUT", "null RATE_LIMITED", "null UPSTREAM_ERROR",
                "null UPSTREAM_UNAVAILABLE", "1", "1 RATE_LIMITED", "9");
        assertThat(polls).hasValue(9);
        assertNothingIsLeft();
    }

    @Test
    void tellsHowLateTheFirstStateWillBe() {
        states.add(Uni.createFrom().failure(BoxException.of(ErrorCode.RATE_LIMITED, "later")
                .retryAfter(Duration.ofSeconds(100)).build()));
        Multi<Integer> updates = pollers.watch("alice", new OperationContext(new StubClientRequest()), new Counted(),
                () -> Updates.once(news -> news.delay().retryAfter()));
        AssertSubscriber<Integer> subscriber = updates.subscribe()
                .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
        subscriber.awaitItems(1).assertItems(100);
        assertThat(polls).hasValue(1);
        subscriber.cancel();
        assertNothingIsLeft();
    }

    @Test
    void failsIfTheStatesOfAClientTakeTooMuchMemory() {
        Pollers small = new Pollers(new Intervals(), vertx, new ByteBudget(20_000, 10_000), new SimpleMeterRegistry());
        states.addAll(List.of(Uni.createFrom().item(1), Uni.createFrom().item(8), Uni.createFrom().item(7),
                Uni.createFrom().item(10)));
        Multi<Integer> updates = small.watch("alice", new OperationContext(new StubClientRequest()), new Counted(),
                () -> Updates.once(News::state));
        updates.subscribe().withSubscriber(AssertSubscriber.<Integer>create(Long.MAX_VALUE)).awaitFailure()
                .assertItems(1, 8, 7).assertFailedWith(GatewayException.class, "too many documents");
        states.addAll(List.of(Uni.createFrom().item(7), Uni.createFrom().failure(failure(ErrorCode.FORBIDDEN))));
        small.watch("alice", new OperationContext(new StubClientRequest()), new Counted(),
                () -> Updates.once(News::state))
                .subscribe().withSubscriber(AssertSubscriber.create(Long.MAX_VALUE)).awaitFailure().assertItems(7);
    }

    @Test
    void endsWhenAskingAgainIsOfNoUse() {
        states.addAll(List.of(Uni.createFrom().item(1), Uni.createFrom().failure(failure(ErrorCode.FORBIDDEN))));
        AssertSubscriber<Integer> subscriber = subscribe("alice", new Counted());
        subscriber.awaitFailure().assertItems(1);
        assertNothingIsLeft();
    }

    @Test
    void survivesManyWhoComeAndGo() {
        AssertSubscriber<Integer> staying = subscribe("alice", new Counted());
        for (int i = 0; i < 10_000; i++) {
            AssertSubscriber<Integer> leaving = subscribe("alice", new Counted());
            assertThat(leaving.getItems()).isEqualTo(List.of(0));
            leaving.cancel();
        }
        assertThat(meters.get("graphql.subscriptions.pollers").gauge().value()).isEqualTo(1);
        assertThat(polls.get()).isLessThan(2000);
        staying.cancel();
        assertNothingIsLeft();
        int before = polls.get();
        await().pollDelay(Duration.ofMillis(150)).until(() -> true);
        assertThat(polls.get()).isLessThanOrEqualTo(before + 1);
    }

    @Test
    void asksLessOftenWhileNothingChangesAndAsLateAsBoxWants() {
        PollingSchedule schedule = new PollingSchedule(Duration.ofSeconds(1), Duration.ofSeconds(10));
        assertThat(schedule.afterChange()).isEqualTo(1000);
        assertThat(schedule.afterNoChange()).isEqualTo(1250);
        assertThat(schedule.afterNoChange()).isEqualTo(1562);
        for (int i = 0; i < 20; i++) {
            schedule.afterNoChange();
        }
        assertThat(schedule.afterNoChange()).isEqualTo(10_000);
        assertThat(schedule.afterChange()).isEqualTo(1000);
        assertThat(schedule.afterFailure(new DocgenDelay(ErrorCode.UPSTREAM_ERROR, null))).isEqualTo(2000);
        assertThat(schedule.afterFailure(new DocgenDelay(ErrorCode.RATE_LIMITED, 60))).isEqualTo(60_000);
    }
}
