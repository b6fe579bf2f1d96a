package io.docgen.gateway.transport.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReceiveBudgetTest {

    private final ReceiveBudget budget = new ReceiveBudget(1000, 100);

    @Test
    void leavesRoomForOthersWhateverOneTakes() {
        int taken = 0;
        while (budget.take("greedy", 10)) {
            taken += 10;
        }
        assertThat(taken).isEqualTo(250);
        assertThat(budget.take("other", 100)).isTrue();
    }

    @Test
    void isWholeAgainWhenAllIsGivenBack() {
        for (int round = 0; round < 100; round++) {
            for (String caller : new String[] {"a", "b", "c", "d"}) {
                assertThat(budget.take(caller, 250)).isTrue();
            }
            assertThat(budget.take("e", 1)).isFalse();
            for (String caller : new String[] {"a", "b", "c", "d"}) {
                budget.giveBack(caller, 250);
            }
        }
    }

    @Test
    void alwaysHasRoomForTheLongestRequest() {
        assertThat(new ReceiveBudget(10, 100).take("one", 100)).isTrue();
    }
}
