package io.docgen.gateway.docgen.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;
import static org.awaitility.Awaitility.await;

import io.docgen.gateway.box.BoxBatchRequest;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.docgen.batch.RequestFingerprint;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.shared.Replica;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;
import io.docgen.gateway.testsupport.Concurrently;
import io.docgen.gateway.testsupport.MemoryChannel;
import io.docgen.gateway.testsupport.MemoryStore;
import io.docgen.gateway.testsupport.StubClientRequest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two replicas with one store. */
class SharedRequestsTest {

    private static final List<BoxBatchRequest> LETTERS = request("secret name", "{\"salary\": 12345}");

    private final MemoryStore store = new MemoryStore();
    private final Replica replica = Replica.of(store, new MemoryChannel());
    private List<String> principals = List.of("alice");
    private final IdempotentRequests one = requests(replica);
    private final IdempotentRequests two = requests(Replica.of(store, new MemoryChannel()));
    private final AtomicInteger executed = new AtomicInteger();

    private IdempotentRequests requests(Replica of) {
        of.renew();
        return new IdempotentRequests(operation -> Uni.createFrom().item(principals), 100_000, of);
    }

    private static List<BoxBatchRequest> request(String name, String data) {
        return List.of(BoxBatchRequest.of("1", null, "2", "pdf", List.of(new BoxBatchRequest.Document(name, data))));
    }

    private CompletableFuture<String> ask(IdempotentRequests at, String key, List<BoxBatchRequest> what,
            Uni<String> result) {
        return at.once(new OperationContext(new StubClientRequest()), key, String.class,
                () -> RequestFingerprint.of(what), OutcomeCodec.ID, () -> {
                    executed.incrementAndGet();
                    return result;
                }).subscribeAsCompletionStage();
    }

    private static void failsWith(CompletableFuture<String> outcome, ErrorCode code, Object safeToRetry) {
        await().until(outcome::isDone);
        assertThat(outcome).failsWithin(Duration.ZERO).withThrowableOfType(ExecutionException.class).havingCause()
                .asInstanceOf(throwable(GatewayException.class))
                .satisfies(failure -> {
                    assertThat(failure.code()).isEqualTo(code);
                    assertThat(failure.extensions().get("safeToRetry")).isEqualTo(safeToRetry);
                });
    }

    @Test
    void areExecutedByOneReplica() {
        assertThat(ask(one, "key", LETTERS, Uni.createFrom().item("7"))).isCompletedWithValue("7");
        assertThat(ask(two, "key", LETTERS, Uni.createFrom().item("8"))).isCompletedWithValue("7");
        assertThat(ask(two, "other", LETTERS, Uni.createFrom().item("9"))).isCompletedWithValue("9");
        principals = List.of("bob");
        assertThat(ask(two, "key", LETTERS, Uni.createFrom().item("10"))).isCompletedWithValue("10");
        assertThat(executed).hasValue(3);
    }

    @Test
    void waitForAReplicaThatRunsThem() {
        List<UniEmitter<? super String>> running = new ArrayList<>();
        CompletableFuture<String> first = ask(one, "key", LETTERS,
                Uni.createFrom().emitter(emitter -> running.add(emitter)));
        CompletableFuture<String> second = ask(two, "key", LETTERS, Uni.createFrom().item("8"));
        assertThat(second).isNotDone();
        running.get(0).complete("7");
        assertThat(first).isCompletedWithValue("7");
        await().until(second::isDone);
        assertThat(second).isCompletedWithValue("7");
    }

    @Test
    void ofAnotherContentAreRefused() {
        assertThat(ask(one, "key", LETTERS, Uni.createFrom().item("7"))).isDone();
        failsWith(ask(two, "key", request("secret name", "{\"salary\": 1}"), Uni.createFrom().item("8")),
                ErrorCode.BAD_USER_INPUT, null);
    }

    @Test
    void thatFailedAreExecutedAgainIfBoxHasNotExecutedThem() {
        failsWith(ask(one, "key", LETTERS, Uni.createFrom().failure(BoxException.of(ErrorCode.RATE_LIMITED, "wait")
                .safeToRetry(true).build())), ErrorCode.RATE_LIMITED, true);
        assertThat(ask(two, "key", LETTERS, Uni.createFrom().item("8"))).isCompletedWithValue("8");
    }

    @Test
    void thatMayHaveBeenExecutedAreNotExecutedAgain() {
        Uni<String> late = Uni.createFrom().failure(BoxException.of(ErrorCode.UPSTREAM_TIMEOUT, "late").status(504)
                .safeToRetry(false).build());
        failsWith(ask(one, "key", LETTERS, late), ErrorCode.UPSTREAM_TIMEOUT, false);
        failsWith(ask(two, "key", LETTERS, Uni.createFrom().item("8")), ErrorCode.UPSTREAM_TIMEOUT, false);
        assertThat(executed).hasValue(1);
    }

    @Test
    void thatFailedAreExecutedByOneReplicaIfManyAskAgain() {
        failsWith(ask(one, "key", LETTERS, Uni.createFrom().failure(BoxException.of(ErrorCode.RATE_LIMITED, "wait")
                .safeToRetry(true).build())), ErrorCode.RATE_LIMITED, true);
        List<IdempotentRequests> replicas = Stream.generate(() -> requests(Replica.of(store, new MemoryChannel())))
                .limit(16).toList();
        List<CompletableFuture<String>> outcomes = Collections.synchronizedList(new ArrayList<>());
        Concurrently.times(16, i -> outcomes.add(ask(replicas.get(i), "key", LETTERS, Uni.createFrom().item("" + i))));
        await().until(() -> outcomes.stream().allMatch(CompletableFuture::isDone));
        assertThat(outcomes.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(executed).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "", "{}", "null", "[]", "{\"state\": \"ENDED\"}", "{\"state\": \"SUCCEEDED\"}",
            "{\"fingerprint\": 1, \"holder\": \"a\", \"attempt\": \"b\", \"state\": \"FAILED\"}"})
    void ofWhichTheStoreHasSomethingElseMayHaveBeenExecuted(String something) {
        assertThat(ask(one, "key", LETTERS, Uni.createFrom().item("7"))).isDone();
        store.overwrite(something);
        failsWith(ask(two, "key", LETTERS, Uni.createFrom().item("8")), ErrorCode.UPSTREAM_UNAVAILABLE, false);
        assertThat(executed).hasValue(1);
    }

    @Test
    void haveNoResultThatIsNoId() {
        assertThat(ask(one, "key", LETTERS, Uni.createFrom().item("<script>"))).isDone();
        failsWith(ask(two, "key", LETTERS, Uni.createFrom().item("8")), ErrorCode.UPSTREAM_UNAVAILABLE, false);
    }

    @Test
    void thatTheStoreHasLostMayHaveBeenExecuted() {
        assertThat(ask(one, "key", LETTERS, Uni.createFrom().nothing())).isNotDone();
        CompletableFuture<String> second = ask(two, "key", LETTERS, Uni.createFrom().item("8"));
        store.lose();
        failsWith(second, ErrorCode.UPSTREAM_UNAVAILABLE, false);
        assertThat(executed).hasValue(1);
    }

    @Test
    void ofAReplicaThatHasEndedMayHaveBeenExecuted() {
        IdempotentRequests ended = new IdempotentRequests(operation -> Uni.createFrom().item(principals), 100_000,
                Replica.of(store, new MemoryChannel()));
        assertThat(ask(ended, "key", LETTERS, Uni.createFrom().nothing())).isNotDone();
        failsWith(ask(two, "key", LETTERS, Uni.createFrom().item("8")), ErrorCode.UPSTREAM_UNAVAILABLE, false);
        failsWith(ask(one, "key", LETTERS, Uni.createFrom().item("8")), ErrorCode.UPSTREAM_UNAVAILABLE, false);
        assertThat(executed).hasValue(1);
    }

    /** The client's token was renewed, and meanwhile it is known which user it is. */
    @Test
    void areKnownUnderAllNamesOfThePrincipal() {
        principals = List.of("token");
        assertThat(ask(one, "key", LETTERS, Uni.createFrom().item("7"))).isDone();
        principals = List.of("user 5", "token");
        assertThat(ask(two, "key", LETTERS, Uni.createFrom().item("8"))).isCompletedWithValue("7");
    }

    @Test
    void areRefusedBeforeBoxIsCalledWhileTheStoreIsAway() {
        store.away(MemoryStore.failure());
        failsWith(ask(one, "key", LETTERS, Uni.createFrom().item("7")), ErrorCode.UPSTREAM_UNAVAILABLE, true);
        assertThat(ask(one, null, LETTERS, Uni.createFrom().item("8"))).as("without a key").isCompletedWithValue("8");
        assertThat(executed).hasValue(1);
        store.away(null);
        assertThat(ask(two, "key", LETTERS, Uni.createFrom().item("9"))).isCompletedWithValue("9");
    }

    @Test
    void areToldToTheStoreLaterIfItGoesAwayMeanwhile() {
        List<UniEmitter<? super String>> running = new ArrayList<>();
        CompletableFuture<String> first = ask(one, "key", LETTERS,
                Uni.createFrom().emitter(emitter -> running.add(emitter)));
        store.away(MemoryStore.failure());
        running.get(0).complete("7");
        assertThat(first).as("its client waits for no store").isCompletedWithValue("7");
        store.away(null);
        CompletableFuture<String> second = ask(two, "key", LETTERS, Uni.createFrom().item("8"));
        await().until(second::isDone);
        assertThat(second).isCompletedWithValue("7");
    }

    @Test
    void leaveNoNamesDataOrKeysInTheStore() {
        assertThat(ask(one, "customer-4711", LETTERS, Uni.createFrom().item("7"))).isDone();
        assertThat(store.text()).contains("request:", "7").doesNotContain("secret", "salary", "12345", "4711", "alice");
    }

    /** A store that hangs may execute later what it was sent. */
    @Test
    void areReservedNoMoreOnceTheClientHasBeenRefused() {
        store.away(MemoryStore.failure());
        failsWith(ask(one, "key", LETTERS, Uni.createFrom().item("7")), ErrorCode.UPSTREAM_UNAVAILABLE, true);
        store.away(null);
        await().until(() -> store.text().contains("NOT_EXECUTED"));
        assertThat(ask(two, "key", LETTERS, Uni.createFrom().item("8"))).isCompletedWithValue("8");
        assertThat(executed).hasValue(1);
    }

    /** Two replicas that know different names of a client would execute a request twice. */
    @Test
    void areRefusedIfThePrincipalCannotBeFoundOut() {
        IdempotentRequests unsure = new IdempotentRequests(operation -> Uni.createFrom().failure(MemoryStore.failure()),
                100_000, replica);
        failsWith(ask(unsure, "key", LETTERS, Uni.createFrom().item("7")), ErrorCode.UPSTREAM_UNAVAILABLE, true);
        assertThat(executed).hasValue(0);
    }
}
