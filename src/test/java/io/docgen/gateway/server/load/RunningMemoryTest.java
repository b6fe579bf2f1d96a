package io.docgen.gateway.server.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docgen.gateway.operation.OperationMemory;
import io.docgen.gateway.support.error.GatewayException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunningMemoryTest {

    private static final long SHARE = 1 << 20;
    private static final long MAX = 4 * SHARE;

    private final AtomicLong unsent = new AtomicLong();
    private final RunningMemory memory = new RunningMemory(MAX, unsent::get);

    @Test
    void doesNotCountWhatOrdinaryOperationsHold() {
        OperationMemory operation = memory.of("alice");
        assertThat(operation.tryHold(RunningMemory.FREE_BYTES - 1)).isTrue();
        assertThat(memory.held()).isZero();
        assertThat(operation.tryHold(3)).isTrue();
        assertThat(memory.held()).isEqualTo(2);
    }

    @Test
    void isFreeAgainWhenTheOperationHasEnded() {
        OperationMemory operation = memory.of("alice");
        operation.hold(3 * SHARE);
        operation.hold(2 * SHARE);
        operation.release();
        operation.release();
        assertThat(memory.held()).isZero();
        assertThat(operation.tryHold(2 * MAX)).as("read too late").isTrue();
        assertThat(memory.held()).isZero();
    }

    @Test
    void isHeldUntilAllWhoGetTheResultHaveIt() {
        OperationMemory operation = memory.of("alice");
        operation.hold(MAX / 2);
        Runnable first = operation.retain();
        Runnable second = operation.retain();
        operation.release();
        first.run();
        first.run();
        assertThat(memory.held()).isPositive();
        second.run();
        assertThat(memory.held()).isZero();
    }

    @Test
    void isSharedBetweenCallers() {
        IntStream.range(0, 10).forEach(i -> memory.of("greedy").tryHold(SHARE));
        assertThat(memory.of("modest").tryHold(SHARE)).isTrue();
        assertThat(memory.of("greedy").tryHold(SHARE)).isFalse();
    }

    @Test
    void lastsForOneLargeOperationAtATime() {
        OperationMemory large = memory.of("alice");
        large.hold(3 * SHARE);
        assertThat(large.tryHold(2 * SHARE)).isTrue();
        OperationMemory another = memory.of("bob");
        another.hold(SHARE);
        assertThat(another.tryHold(SHARE)).isFalse();
        large.release();
        assertThat(another.tryHold(SHARE)).isTrue();
    }

    @Test
    void isNotGivenBeyondTheWhole() {
        OperationMemory large = memory.of("alice");
        assertThatThrownBy(() -> large.hold(2 * MAX)).isInstanceOf(GatewayException.class);
        IntStream.range(0, 100).forEach(i -> memory.of("caller" + i).tryHold(SHARE));
        assertThat(memory.held()).isLessThanOrEqualTo(MAX + MAX / 2);
    }

    @Test
    void isLessWhileResponsesThatNobodyReadsHaveTheirs() {
        unsent.set(MAX - SHARE);
        OperationMemory first = memory.of("alice");
        assertThat(first.tryHold(SHARE)).isTrue();
        assertThat(memory.of("bob").tryHold(SHARE)).isFalse();
        assertThat(memory.of("bob").tryHold(RunningMemory.FREE_BYTES)).as("an ordinary one").isTrue();
        unsent.set(0);
        assertThat(memory.of("bob").tryHold(SHARE)).isTrue();
    }

    @Test
    void isHeldByEachEventOfASubscriptionOnItsOwn() {
        OperationMemory event = memory.of("alice").another();
        event.hold(SHARE);
        assertThat(memory.held()).isPositive();
        event.release();
        assertThat(memory.held()).isZero();
    }
}
