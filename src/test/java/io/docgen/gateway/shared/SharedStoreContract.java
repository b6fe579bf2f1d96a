package io.docgen.gateway.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.docgen.gateway.testsupport.Concurrently;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store does, and every channel. */
abstract class SharedStoreContract {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final String key = UUID.randomUUID().toString();

    abstract SharedStore store();

    abstract SharedChannel channel();

    @Test
    void keepsTheFirstOfTwoValues() {
        assertThat(store().putIfAbsent(key, "first", LONG).await().indefinitely()).isNull();
        assertThat(store().putIfAbsent(key, "second", LONG).await().indefinitely()).isEqualTo("first");
        assertThat(store().find(key).await().indefinitely()).isEqualTo("first");
    }

    @Test
    void keepsOneOfManyAtTheSameMoment() {
        List<String> before = Collections.synchronizedList(new ArrayList<>());
        Concurrently.times(16, i -> before
                .add(String.valueOf(store().putIfAbsent(key, "value " + i, LONG).await().indefinitely())));
        String kept = store().find(key).await().indefinitely();
        assertThat(before).hasSize(16).containsOnlyOnce("null").allMatch(value -> value.equals("null")
                || value.equals(kept));
    }

    @Test
    void replacesWhatItHas() {
        store().put(key, "first \u20ac \ud83d\ude00", LONG).await().indefinitely();
        assertThat(store().find(key).await().indefinitely()).isEqualTo("first \u20ac \ud83d\ude00");
        store().put(key, "second", LONG).await().indefinitely();
        assertThat(store().find(key).await().indefinitely()).isEqualTo("second");
    }

    @Test
    void replacesOnlyWhatIsExpected() {
        assertThat(store().replace(key, "first", "second", LONG).await().indefinitely()).isFalse();
        assertThat(store().find(key).await().indefinitely()).isNull();
        store().put(key, "first", LONG).await().indefinitely();
        assertThat(store().replace(key, "other", "second", LONG).await().indefinitely()).isFalse();
        assertThat(store().replace(key, "first", "second", LONG).await().indefinitely()).isTrue();
        assertThat(store().find(key).await().indefinitely()).isEqualTo("second");
    }

    @Test
    void replacesOnceForManyAtTheSameMoment() {
        store().put(key, "free", LONG).await().indefinitely();
        List<Boolean> replaced = Collections.synchronizedList(new ArrayList<>());
        Concurrently.times(16,
                i -> replaced.add(store().replace(key, "free", "of " + i, LONG).await().indefinitely()));
        assertThat(replaced).containsOnlyOnce(true);
    }

    @Test
    void sendsToAllWhoListenThoseOfThisReplicaToo() {
        List<String> received = Collections.synchronizedList(new ArrayList<>());
        channel().subscribe(received::add);
        await().until(() -> {
            channel().publish("are you there").await().indefinitely();
            return !received.isEmpty();
        });
        channel().publish(key + " \u20ac \ud83d\ude00").await().indefinitely();
        await().until(() -> received.contains(key + " \u20ac \ud83d\ude00"));
    }

    @Test
    void forgetsAfterTheLifetime() {
        store().putIfAbsent(key, "short", Duration.ofMillis(50)).await().indefinitely();
        await().until(() -> store().find(key).await().indefinitely() == null);
        assertThat(store().putIfAbsent(key, "next", LONG).await().indefinitely()).isNull();
    }
}
