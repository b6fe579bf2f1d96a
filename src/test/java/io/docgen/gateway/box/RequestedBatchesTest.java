package io.docgen.gateway.box;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.testsupport.MemoryReplicas;
import io.docgen.gateway.testsupport.MemoryStore;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestedBatchesTest {

    private final MemoryReplicas replicas = new MemoryReplicas();
    private final RequestedBatches batches = new RequestedBatches(replicas.join());
    private final RequestedBatches elsewhere = new RequestedBatches(replicas.join());

    private void request(String id, int documents, Instant at) {
        batches.add(id, new RequestedBatch("folder", documents, "alice", at)).await().indefinitely();
    }

    private static int jobs(RequestedBatches known, String id) {
        return known.jobsOf(id).await().indefinitely();
    }

    private static boolean isNew(RequestedBatches known, String id, String caller) {
        return known.isNew(id, caller).await().indefinitely();
    }

    @Test
    void areKnownToAllReplicas() {
        request("batch", 3, Instant.now());
        assertThat(elsewhere.batchesIn(Set.of("folder"))).as("before it was looked for").isEmpty();
        assertThat(jobs(elsewhere, "batch")).isEqualTo(jobs(batches, "batch")).isEqualTo(3);
        assertThat(elsewhere.batchesIn(Set.of("folder", "other"))).containsExactly("batch");
        assertThat(elsewhere.batchesIn(Set.of("other"))).isEmpty();
    }

    @Test
    void areNewForTheirCallerForAMinute() {
        request("new", 1, Instant.now());
        request("old", 1, Instant.now().minusSeconds(61));
        assertThat(isNew(elsewhere, "new", "alice")).isTrue();
        assertThat(isNew(batches, "new", "bob")).isFalse();
        assertThat(isNew(batches, "old", "alice")).isFalse();
        assertThat(isNew(batches, "unknown", "alice")).isFalse();
    }

    @Test
    void areKnownToOneReplicaWhileTheStoreIsAway() {
        replicas.away(MemoryStore.failure());
        request("batch", 3, Instant.now());
        assertThat(jobs(batches, "batch")).isEqualTo(3);
        assertThat(jobs(elsewhere, "batch")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "folder 3 alice", "folder three alice 1", "folder 3 alice now", "a b c d e"})
    void ignoreWhatIsNone(String text) {
        assertThat(RequestedBatch.decoded(text)).isNull();
    }
}
