package io.docgen.gateway.docgen.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.support.ByteBudget;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PollerMemoryTest {

    private final ByteBudget budget = new ByteBudget(100_000, 10_000);
    private final PollerMemory memory = new PollerMemory(budget, "greedy");

    @Test
    void followsTheSizeOfTheState() {
        assertThat(memory.tryReserve(5000, Stream.of())).isTrue();
        long large = budget.held();
        assertThat(memory.tryReserve(1000, Stream.of())).isTrue();
        assertThat(budget.held()).isEqualTo(large - 4000);
        assertThat(memory.tryReserve(20_000, Stream.of("greedy"))).isFalse();
        assertThat(budget.held()).isEqualTo(large - 4000);
        memory.release();
        assertThat(budget.held()).isZero();
    }

    @Test
    void becomesThatOfAnotherClientIfItsOwnerHasNoRoom() {
        assertThat(memory.tryReserve(1000, Stream.of())).isTrue();
        assertThat(budget.tryReserve("greedy", 6000)).isTrue();
        assertThat(budget.tryReserve("also greedy", 9000)).isTrue();
        assertThat(memory.tryReserve(3000, Stream.of("greedy", "also greedy", "modest"))).isTrue();
        assertThat(budget.tryReserve("greedy", 4000)).as("it has its share back").isTrue();
        assertThat(budget.tryReserve("modest", 6000)).as("it has the state now").isFalse();
        memory.release();
        assertThat(budget.tryReserve("modest", 10_000)).isTrue();
    }
}
