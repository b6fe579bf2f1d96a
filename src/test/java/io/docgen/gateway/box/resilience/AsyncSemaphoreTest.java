package io.docgen.gateway.box.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AsyncSemaphoreTest {

    private final AsyncSemaphore permits = new AsyncSemaphore(2);
    private final List<String> told = new ArrayList<>();
    private final AsyncSemaphore.Waiter third = () -> told.add("third");
    private final AsyncSemaphore.Waiter fourth = () -> told.add("fourth");

    @Test
    void areGivenAtOnceWhileThereAreAny() {
        assertThat(permits.enter("a", third)).isTrue();
        assertThat(permits.enter("a", fourth)).isTrue();
        assertThat(permits.enter("a", () -> { })).isFalse();
        assertThat(told).isEmpty();
    }

    @Test
    void goToWhoeverCameFirst() {
        takeAll();
        assertThat(permits.enter("a", third)).isFalse();
        assertThat(permits.enter("a", fourth)).isFalse();
        permits.leave("a");
        assertThat(told).containsExactly("third");
        permits.leave("a");
        assertThat(told).containsExactly("third", "fourth");
        assertThat(permits.enter("a", () -> { })).as("those two have them now").isFalse();
    }

    @Test
    void goToCallersInTurn() {
        takeAll();
        for (int i = 1; i <= 3; i++) {
            String call = " " + i;
            permits.enter("greedy", () -> told.add("greedy" + call));
        }
        permits.enter("late", () -> told.add("late 1"));
        permits.enter("latest", () -> told.add("latest 1"));
        permits.enter("late", () -> told.add("late 2"));
        for (String leaving : new String[] {"a", "a", "greedy", "late", "latest", "greedy"}) {
            permits.leave(leaving);
        }
        assertThat(told).containsExactly("greedy 1", "late 1", "latest 1", "greedy 2", "late 2", "greedy 3");
    }

    @Test
    void areReservedInPartForCallersWhoHaveFew() {
        AsyncSemaphore reserving = new AsyncSemaphore(8, 2, 1);
        for (int i = 0; i < 6; i++) {
            assertThat(reserving.enter("greedy", () -> told.add("greedy"))).isTrue();
        }
        assertThat(reserving.enter("greedy", () -> told.add("greedy"))).isFalse();
        assertThat(reserving.enter("other", () -> { })).isTrue();
        assertThat(reserving.enter("other", () -> told.add("other"))).isFalse();
        assertThat(reserving.enter("third", () -> { })).isTrue();
        reserving.leave("greedy");
        assertThat(told).as("the last two are not for those who have one").isEmpty();
        reserving.leave("greedy");
        reserving.leave("greedy");
        assertThat(told).containsExactly("greedy");
        reserving.leave("other");
        assertThat(told).containsExactly("greedy", "other");
    }

    @Test
    void areNotGivenToWhoNoLongerWaits() {
        takeAll();
        permits.enter("a", third);
        permits.enter("a", fourth);
        assertThat(permits.withdraw("a", third)).isTrue();
        permits.leave("a");
        assertThat(told).containsExactly("fourth");
        assertThat(permits.withdraw("a", fourth)).as("it was told to go").isFalse();
        assertThat(permits.withdraw("a", third)).isFalse();
    }

    @Test
    void areAllThereAgainInTheEnd() {
        takeAll();
        permits.enter("a", third);
        permits.leave("a");
        permits.leave("a");
        permits.leave("a");
        assertThat(permits.enter("a", () -> { })).isTrue();
        assertThat(permits.enter("a", () -> { })).isTrue();
        assertThat(permits.enter("a", () -> { })).isFalse();
    }

    private void takeAll() {
        permits.enter("a", () -> { });
        permits.enter("a", () -> { });
    }
}
