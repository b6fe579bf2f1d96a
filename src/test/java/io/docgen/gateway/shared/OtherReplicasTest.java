package io.docgen.gateway.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.testsupport.CapturedLog;
import io.docgen.gateway.testsupport.MemoryReplicas;
import io.docgen.gateway.testsupport.MemoryStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OtherReplicasTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final MemoryReplicas replicas = new MemoryReplicas();
    private final OtherReplicas one = replicas.join();
    private final OtherReplicas two = replicas.join();

    @Test
    void receiveMessagesOfATopicAndNotTheirOwn() {
        List<String> atOne = new ArrayList<>();
        List<String> atTwo = new ArrayList<>();
        one.subscribe("topic", atOne::add);
        two.subscribe("topic", atTwo::add);
        one.publish("topic", () -> "some words ").await().indefinitely();
        one.publish("other", () -> "nobody listens").await().indefinitely();
        assertThat(atTwo).containsExactly("some words ");
        assertThat(atOne).isEmpty();
    }

    @Test
    void logAMessageThatCannotBeRead() {
        List<String> received = new ArrayList<>();
        one.subscribe("topic", message -> received.add(message.substring(0, 5)));
        try (CapturedLog log = new CapturedLog(OtherReplicas.class.getName())) {
            two.publish("topic", () -> "odd");
            two.publish("topic", () -> "usual");
            assertThat(log.records()).hasSize(1).allMatch(line -> line.contains("StringIndexOutOfBounds"));
        }
        assertThat(received).containsExactly("usual");
    }

    @Test
    void findWhatOneRemembers() {
        one.remember("key", "value", LONG).await().indefinitely();
        assertThat(two.recall("key").await().indefinitely()).isEqualTo("value");
        assertThat(one.claim("other", LONG).await().indefinitely()).isTrue();
        assertThat(two.claim("other", LONG).await().indefinitely()).isFalse();
    }

    @Test
    void failForNobodyWhileTheStoreIsAway() {
        replicas.away(MemoryStore.failure());
        one.remember("key", "value", LONG).await().indefinitely();
        assertThat(two.recall("key").await().indefinitely()).isNull();
        assertThat(one.claim("other", LONG).await().indefinitely()).isTrue();
        one.publish("topic", () -> {
            throw new AssertionError("it is sent");
        }).await().indefinitely();
    }
}
