package io.docgen.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.fail;

import io.docgen.gateway.graphql.GraphqlRequest;
import io.docgen.gateway.graphql.document.PreparedDocument;
import io.docgen.gateway.graphql.execution.GraphqlEngine;
import io.docgen.gateway.graphql.execution.OperationResult;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.operation.OperationMemory;
import io.docgen.gateway.operation.WaitAdmission;
import io.docgen.gateway.testsupport.StubClientRequest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which operations get the result of another. */
@QuarkusTest
class OperationCoalescerTest {

    private static final String DOCUMENT = """
            query A($id: ID!) { docgenJob(id: $id) { id } } query B($id: ID!) { docgenJob(id: $id) { id } }
            mutation C { __typename }
            """;
    private static final Map<String, Object> VARIABLES = Map.of("id", "12345");
    private static final List<String> ALICE = context("Bearer alice", null);
    private static final OperationResult RESULT = OperationResult.rejected(List.of());

    @Inject
    GraphqlEngine engine;

    @Inject
    Vertx vertx;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<OperationResult> results = new ArrayList<>();
    private final OperationContext leader = operation();
    private long now;
    private final OperationCoalescer coalescer = new OperationCoalescer(meters, () -> now);

    /** An operation, and whether it equals {@code A} of Alice. */
    record Candidate(String name, Map<String, Object> variables, List<String> context, boolean equal) {
    }

    static List<Candidate> candidates() {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("id", null);
        return List.of(
                new Candidate("A", new HashMap<>(VARIABLES), context("Bearer alice", null), true),
                new Candidate("B", VARIABLES, ALICE, false),
                new Candidate("A", Map.of("id", "6"), ALICE, false),
                new Candidate("A", Map.of("id", 12345), ALICE, false),
                new Candidate("A", Map.of(), ALICE, false),
                new Candidate("A", nothing, ALICE, false),
                new Candidate("A", VARIABLES, context("Bearer bob", null), false),
                new Candidate("A", VARIABLES, context("bearer alice", null), false),
                new Candidate("A", VARIABLES, context("Bearer alice", "42"), false),
                new Candidate("A", VARIABLES, context(null, null), false));
    }

    @ParameterizedTest
    @MethodSource("candidates")
    void onlyEqualQueriesOfTheSameClientJoin(Candidate candidate) {
        PreparedDocument document = document();
        Consumer<OperationResult> ended = lead(key(document, "A"));
        assertThat(join(coalescer.key(document, new GraphqlRequest(null, null, candidate.name(), candidate.variables(),
                Map.of()), candidate.context()))).isEqualTo(candidate.equal());
        ended.accept(RESULT);
        assertThat(results).hasSize(candidate.equal() ? 2 : 1);
        assertThat(meters.counter("graphql.operation.coalesced").count()).isEqualTo(candidate.equal() ? 1 : 0);
    }

    @Test
    void anotherDocumentIsNotJoined() {
        lead(key(document(), "A"));
        PreparedDocument other = engine.prepare(DOCUMENT + "# another", 100, 1000, parsed -> {});
        assertThat(join(key(other, "A"))).isFalse();
    }

    @Test
    void anEndedQueryIsNotJoined() {
        Consumer<OperationResult> ended = lead(key(document(), "A"));
        ended.accept(RESULT);
        assertThat(join(key(document(), "A"))).isFalse();
    }

    @Test
    void aQueryOfMoreThanASecondIsNotJoined() {
        lead(key(document(), "A"));
        now += TimeUnit.SECONDS.toNanos(1);
        assertThat(join(key(document(), "A"))).isTrue();
        now++;
        assertThat(join(key(document(), "A"))).isFalse();
    }

    @Test
    void mutationsAreNeverJoined() {
        lead(key(document(), "C"));
        assertThat(join(key(document(), "C"))).isFalse();
    }

    @Test
    void aQueryFromBeforeTheEndOfAMutationIsNotJoined() {
        Consumer<OperationResult> mutated = lead(key(document(), "C"));
        Consumer<OperationResult> ended = lead(key(document(), "A"));
        mutated.accept(RESULT);
        assertThat(join(key(document(), "A"))).isFalse();
        ended.accept(RESULT);
        assertThat(results).hasSize(2);
    }

    @Test
    void aMutationOfAnotherClientChangesNothing() {
        Consumer<OperationResult> mutated = lead(coalescer.key(document(),
                new GraphqlRequest(null, null, "C", VARIABLES, Map.of()), context("Bearer bob", null)));
        lead(key(document(), "A"));
        mutated.accept(RESULT);
        assertThat(join(key(document(), "A"))).isTrue();
    }

    @Test
    void aSecretGoesToOneClientRequest() {
        PreparedDocument document = engine.prepare(DOCUMENT + "# secret", 100, 1000, parsed -> {});
        Consumer<OperationResult> ended = lead(key(document, "A"));
        List<String> executed = new ArrayList<>();
        coalescer.join(key(document, "A"), operation(), result -> fail("shared"), () -> executed.add("alone"));
        leader.markSecret();
        ended.accept(RESULT);
        assertThat(executed).containsExactly("alone");
        lead(key(document, "A"));
        assertThat(join(key(document, "A"))).as("the document is known to be secret").isFalse();
    }

    @Test
    void aFailingReceiverDoesNotKeepTheResultFromOthers() {
        PreparedDocument document = document();
        Consumer<OperationResult> ended = coalescer.lead(key(document, "A"), leader, OperationCoalescerTest::refuse);
        coalescer.join(key(document, "A"), operation(), OperationCoalescerTest::refuse, () -> fail("executed"));
        join(key(document, "A"));
        try {
            ended.accept(RESULT);
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("receiver");
        }
        assertThat(results).hasSize(1);
    }

    @Test
    void whatJoinedCountsAsAnsweredByBox() {
        Consumer<OperationResult> ended = lead(key(document(), "A"));
        OperationContext other = operation();
        coalescer.join(key(document(), "A"), other, results::add, () -> fail("executed"));
        leader.calls().add();
        leader.calls().recordResponse();
        ended.accept(RESULT);
        assertThat(other.calls().isAnswered()).isTrue();
        assertThat(other.calls().get()).isZero();
    }

    @Test
    void whatWaitsForABusyThreadCountsUntilItIsGiven() throws Exception {
        RetainedMemory memory = new RetainedMemory();
        OperationContext counted = new OperationContext(new StubClientRequest(), WaitAdmission.UNLIMITED, memory);
        PreparedDocument document = document();
        OperationResult result = new OperationResult(true, List.of("large"), List.of(), Map.of());
        Consumer<OperationResult> ended = coalescer.lead(key(document, "A"), counted, OperationResult::json);
        CountDownLatch busy = new CountDownLatch(1);
        CompletableFuture<Boolean> joined = new CompletableFuture<>();
        vertx.getOrCreateContext().runOnContext(own -> {
            joined.complete(join(key(document, "A")));
            try {
                busy.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(joined.join()).isTrue();
        ended.accept(result);
        assertThat(memory.retained).hasValue(1);
        assertThat(result.data()).as("kept beside its JSON").isNull();
        busy.countDown();
        await().untilAtomic(memory.retained, is(0));
        assertThat(results).containsExactly(result);
    }

    /** Counts who has yet to get the result. */
    private static final class RetainedMemory implements OperationMemory {

        private final AtomicInteger retained = new AtomicInteger();

        @Override
        public boolean tryHold(long bytes) {
            return true;
        }

        @Override
        public Runnable retain() {
            retained.incrementAndGet();
            return retained::decrementAndGet;
        }

        @Override
        public OperationMemory another() {
            return this;
        }

        @Override
        public void release() {
            // counts nothing else
        }
    }

    private PreparedDocument document() {
        PreparedDocument known = engine.known(DOCUMENT);
        return known != null ? known : engine.prepare(DOCUMENT, 100, 1000, parsed -> {});
    }

    private OperationCoalescer.Key key(PreparedDocument document, String name) {
        return coalescer.key(document, new GraphqlRequest(null, null, name, VARIABLES, Map.of()), ALICE);
    }

    private Consumer<OperationResult> lead(OperationCoalescer.Key key) {
        return coalescer.lead(key, leader, results::add);
    }

    private boolean join(OperationCoalescer.Key key) {
        return coalescer.join(key, operation(), results::add, () -> fail("executed"));
    }

    private static void refuse(OperationResult result) {
        throw new IllegalStateException("receiver");
    }

    /** Token and As-User. */
    private static List<String> context(String token, String asUser) {
        List<String> context = new ArrayList<>();
        Collections.addAll(context, token, asUser, null);
        return context;
    }

    private static OperationContext operation() {
        return new OperationContext(new StubClientRequest());
    }
}
