package io.docgen.gateway.box;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.testsupport.MemoryReplicas;
import io.docgen.gateway.testsupport.MemoryStore;
import org.junit.jupiter.api.Test;

class KnownUsersTest {

    private final MemoryReplicas replicas = new MemoryReplicas();
    private final KnownUsers users = new KnownUsers(replicas.join());
    private final KnownUsers elsewhere = new KnownUsers(replicas.join());

    @Test
    void areKnownToAllReplicas() {
        users.remember("caller", "5").await().indefinitely();
        assertThat(elsewhere.of("caller").await().indefinitely()).isEqualTo("5");
        assertThat(elsewhere.of("another").await().indefinitely()).isNull();
        replicas.away(MemoryStore.failure());
        assertThat(elsewhere.of("caller").await().indefinitely()).as("looked for once").isEqualTo("5");
    }

    @Test
    void areKnownToOneReplicaWhileTheStoreIsAway() {
        replicas.away(MemoryStore.failure());
        users.remember("caller", "5").await().indefinitely();
        assertThat(users.of("caller").await().indefinitely()).isEqualTo("5");
        assertThat(elsewhere.of("caller").await().indefinitely()).isNull();
    }
}
