package io.docgen.gateway.box.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {

    private long now = 1000;

    @Test
    void isARatioOfTheCallsOfTheLastMinute() {
        RetryBudget budget = new RetryBudget(0.2, 0, () -> now);
        call(budget, 100);
        assertThat(granted(budget, 100)).isEqualTo(20);
        call(budget, 50);
        assertThat(granted(budget, 100)).isEqualTo(10);
    }

    @Test
    void hasAMinimum() {
        RetryBudget budget = new RetryBudget(0.2, 3, () -> now);
        call(budget, 1);
        assertThat(granted(budget, 10)).isEqualTo(3);
    }

    @Test
    void forgetsCallsAfterAMinute() {
        RetryBudget budget = new RetryBudget(0.2, 0, () -> now);
        call(budget, 100);
        now += 59;
        assertThat(granted(budget, 15)).isEqualTo(15);
        now += 1;
        assertThat(granted(budget, 100)).as("the calls are forgotten").isZero();
        call(budget, 100);
        assertThat(granted(budget, 100)).as("the retries are not").isEqualTo(5);
        now += 10_000;
        assertThat(granted(budget, 100)).isZero();
        call(budget, 10);
        assertThat(granted(budget, 100)).isEqualTo(2);
    }

    @Test
    void canBeZero() {
        RetryBudget budget = new RetryBudget(0, 0, () -> now);
        call(budget, 100);
        assertThat(budget.tryTake()).isFalse();
    }

    private static void call(RetryBudget budget, int times) {
        IntStream.range(0, times).forEach(i -> budget.recordCall());
    }

    private static long granted(RetryBudget budget, int asked) {
        return IntStream.range(0, asked).filter(i -> budget.tryTake()).count();
    }
}
