package io.docgen.gateway.transport.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReceiveBudgetTest {

    private final ReceiveBudget budget = new ReceiveBudget(1000, 100);

    @Test
    void leavesRoomForOtherCallers() {
        int taken = 0;
        while (budget.tryReserve("greedy", 10)) {
            taken += 10;
        }
        assertThat(taken).isEqualTo(250);
        assertThat(budget.tryReserve("other", 100)).isTrue();
    }

    @Test
    void isRestoredByReleases() {
        for (int round = 0; round < 100; round++) {
            for (String caller : new String[]{"a", "b", "c", "d"}) {
                assertThat(budget.tryReserve(caller, 250)).isTrue();
            }
            assertThat(budget.tryReserve("e", 1)).isFalse();
            for (String caller : new String[]{"a", "b", "c", "d"}) {
                budget.release(caller, 250);
            }
        }
    }

    @Test
    void alwaysAcceptsOneLargestRequest() {
        assertThat(new ReceiveBudget(10, 100).tryReserve("one", 100)).isTrue();
    }
}
