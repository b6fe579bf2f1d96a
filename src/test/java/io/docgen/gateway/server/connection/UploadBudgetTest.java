package io.docgen.gateway.server.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.support.ReceiveBudget;
import org.junit.jupiter.api.Test;

class UploadBudgetTest {

    private static final long FREE = ReceiveBudget.FREE_BYTES;
    private static final long HELD = UploadBudget.BYTES_OF_FILE - FREE;

    @Test
    void aClientHasAQuarter() {
        UploadBudget budget = new UploadBudget(8 * HELD);
        assertThat(budget.open("greedy").tryReserve(0, 50_000_000)).isTrue();
        assertThat(budget.open("greedy").tryReserve(0, 50_000_000)).isTrue();
        assertThat(budget.open("greedy").tryReserve(0, FREE + 1)).isFalse();
        assertThat(budget.open("other").tryReserve(0, 50_000_000)).isTrue();
    }

    @Test
    void anUploadHoldsWhatHasArrived() {
        UploadBudget budget = new UploadBudget(4 * HELD);
        for (int i = 0; i < 1000; i++) {
            assertThat(budget.open("idle").tryReserve(1000, 4)).isTrue();
        }
        UploadBudget.Reservation one = budget.open("idle");
        assertThat(one.tryReserve(1000, UploadBudget.BYTES_OF_FILE - 1000)).isTrue();
        assertThat(budget.open("idle").tryReserve(1000, FREE)).isFalse();
    }
}
