package io.docgen.gateway.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.testsupport.MemoryReplicas;
import io.docgen.gateway.testsupport.MemoryStore;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookMarksTest {

    private final MemoryReplicas replicas = new MemoryReplicas();
    private final WebhookMarks marks = new WebhookMarks(replicas.join());
    private final WebhookMarks elsewhere = new WebhookMarks(replicas.join());

    private static boolean add(WebhookMarks to, String... marks) {
        return to.add(List.of(marks)).await().indefinitely();
    }

    @Test
    void knowAWebhookByAnyOfItsMarks() {
        assertThat(add(marks, "id 1", "signature 1")).isTrue();
        assertThat(add(marks, "id 2", "signature 1")).isFalse();
        assertThat(add(marks, "id 1", "signature 2")).isFalse();
        assertThat(add(marks, "id 2", "signature 2")).as("nothing of a replay is remembered").isTrue();
    }

    @Test
    void areKnownToAllReplicas() {
        assertThat(add(marks, "id 1", "signature 1")).isTrue();
        assertThat(add(elsewhere, "id 2", "signature 1")).isFalse();
        assertThat(add(elsewhere, "id 1", "signature 2")).isFalse();
        assertThat(add(elsewhere, "id 3", "signature 3")).isTrue();
        assertThat(add(marks, "id 3", "signature 3")).isFalse();
    }

    @Test
    void areKnownToOneReplicaWhileTheStoreIsAway() {
        replicas.away(MemoryStore.failure());
        assertThat(add(marks, "id 1", "signature 1")).isTrue();
        assertThat(add(marks, "id 1", "signature 1")).isFalse();
        assertThat(add(elsewhere, "id 1", "signature 1")).isTrue();
    }

    @Test
    void areKeptAsHashes() {
        add(marks, "x".repeat(20_000), "y");
        assertThat(marks.kept()).hasSize(2).allMatch(kept -> kept.length() == 64);
    }
}
