package io.docgen.gateway.docgen.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.shared.Replica;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.testsupport.StubClientRequest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotentRequestsTest {

    private static final int MAX_BYTES = 100_000;

    private String principal = "alice";

    private final IdempotentRequests requests = new IdempotentRequests(
            operation -> Uni.createFrom().item(List.of(principal)), MAX_BYTES,
            Replica.alone());

    private CompletableFuture<String> once(String key, byte[] documents, Uni<String> result) {
        OperationContext operation = new OperationContext(new StubClientRequest());
        return requests
                .once(operation, key, String.class, () -> "", OutcomeCodec.ID,
                        () -> documents.length > 0 ? result : null)
                .subscribeAsCompletionStage();
    }

    /** The documents of a request are up to 2 MB, and a key is remembered for ten minutes. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepNothingOfARequestThatHasEnded(boolean succeeds) {
        byte[] documents = new byte[1000];
        WeakReference<byte[]> kept = new WeakReference<>(documents);
        CompletableFuture<String> outcome = once("key", documents, succeeds
                ? Uni.createFrom().item("1")
                : Uni.createFrom().failure(BoxException.of(ErrorCode.UPSTREAM_TIMEOUT, "late").safeToRetry(false)
                        .build()));
        assertThat(outcome).isDone();
        documents = null;
        await().until(() -> {
            System.gc();
            return kept.get() == null;
        });
        assertThat(requests.size()).isOne();
    }

    @Test
    void haveABoundInBytes() {
        List<CompletableFuture<String>> outcomes = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            outcomes.add(once("key " + i, new byte[1], Uni.createFrom().item("x".repeat(1000))));
        }
        assertThat(outcomes).allMatch(CompletableFuture::isDone);
        assertThat(requests.size()).isBetween(20L, (long) MAX_BYTES / 2000);
    }

    @Test
    void ofOnePrincipalDoNotPushOutThoseOfAnother() {
        principal = "bob";
        CompletableFuture<String> first = once("key", new byte[1], Uni.createFrom().item("1"));
        principal = "alice";
        for (int i = 0; i < 10_000; i++) {
            assertThat(once("key " + i, new byte[1], Uni.createFrom().item("x"))).isDone();
        }
        principal = "bob";
        assertThat(once("key", new byte[1], Uni.createFrom().item("2"))).isCompletedWithValue("1");
        assertThat(first).isCompletedWithValue("1");
    }

    /** A second request comes while the first runs. */
    @Test
    void giveTheOutcomeToAllWhoWaitForIt() {
        List<UniEmitter<? super String>> running = new ArrayList<>();
        Uni<String> result = Uni.createFrom().emitter(running::add);
        CompletableFuture<String> first = once("key", new byte[1], result);
        CompletableFuture<String> second = once("key", new byte[1], result);
        assertThat(running).hasSize(1);
        running.get(0).complete("1");
        assertThat(first).isCompletedWithValue("1");
        assertThat(second).isCompletedWithValue("1");
    }
}
