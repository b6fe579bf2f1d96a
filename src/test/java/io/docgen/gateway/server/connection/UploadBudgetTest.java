package io.docgen.gateway.server.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.support.ByteBudget;
import org.junit.jupiter.api.Test;

class UploadBudgetTest {

    @Test
    void oneClientHasHalf() {
        UploadBudget budget = new UploadBudget(
                new ByteBudget(4 * UploadBudget.BYTES_OF_UPLOAD, 2 * UploadBudget.BYTES_OF_UPLOAD));
        assertThat(budget.enter("a")).isTrue();
        assertThat(budget.enter("a")).isTrue();
        assertThat(budget.enter("a")).isFalse();
        assertThat(budget.enter("b")).isTrue();
        assertThat(budget.enter("b")).isTrue();
        assertThat(budget.enter("c")).isFalse();
        budget.left("a");
        assertThat(budget.enter("c")).isTrue();
        assertThat(budget.active()).isEqualTo(4);
    }
}
