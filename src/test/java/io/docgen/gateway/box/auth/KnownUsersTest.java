package io.docgen.gateway.box.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docgen.gateway.shared.Replica;
import io.docgen.gateway.shared.SharedStoreException;
import io.docgen.gateway.testsupport.MemoryChannel;
import io.docgen.gateway.testsupport.MemoryStore;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class KnownUsersTest {

    private final MemoryStore store = new MemoryStore();
    private final KnownUsers users = new KnownUsers(Replica.of(store, new MemoryChannel()));
    private final KnownUsers elsewhere = new KnownUsers(Replica.of(store, new MemoryChannel()));

    private static String of(KnownUsers known, String caller) {
        return known.of(caller).await().indefinitely();
    }

    @Test
    void areKnownToAllReplicas() {
        users.remember("caller", "5").await().indefinitely();
        assertThat(of(elsewhere, "caller")).isEqualTo("5");
        assertThat(of(elsewhere, "another")).isNull();
    }

    /** Else one would look for a key under the user, and the other one under the token. */
    @Test
    void areKnownToNoneIfTheStoreHasNotTakenThem() {
        store.away(MemoryStore.failure());
        users.remember("caller", "5").await().indefinitely();
        assertThatThrownBy(() -> of(users, "caller")).isInstanceOf(SharedStoreException.class);
        store.away(null);
        assertThat(of(users, "caller")).isNull();
        assertThat(of(elsewhere, "caller")).isNull();
    }

    /** Else a key that was used under the user would be looked for under the token, and be new. */
    @Test
    void stayKnownWhileTheyAreUsed() {
        users.remember("caller", "5").await().indefinitely();
        store.pass(Duration.ofMinutes(59));
        assertThat(of(elsewhere, "caller")).isEqualTo("5");
        store.pass(Duration.ofMinutes(59));
        assertThat(of(users, "caller")).isEqualTo("5");
        store.pass(Duration.ofMinutes(61));
        assertThat(of(users, "caller")).isNull();
    }

    @Test
    void areKnownToTheOnlyReplica() {
        KnownUsers alone = new KnownUsers(Replica.alone());
        alone.remember("caller", "5").await().indefinitely();
        assertThat(of(alone, "caller")).isEqualTo("5");
    }
}
