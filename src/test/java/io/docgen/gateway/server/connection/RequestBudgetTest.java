package io.docgen.gateway.server.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.support.ReceiveBudget;
import org.junit.jupiter.api.Test;

class RequestBudgetTest {

    private static final long FREE = ReceiveBudget.FREE_BYTES;

    @Test
    void aCallerHasAQuarter() {
        ReceiveBudget budget = RequestBudget.budget(1000, 100);
        assertThat(budget.open("greedy").tryReserve(FREE + 251)).isFalse();
        assertThat(budget.open("greedy").tryReserve(FREE + 250)).isTrue();
        assertThat(budget.open("other").tryReserve(FREE + 250)).isTrue();
    }

    @Test
    void alwaysAcceptsOneLargestRequest() {
        assertThat(RequestBudget.budget(10, 100).open("one").tryReserve(FREE + 100)).isTrue();
    }
}
