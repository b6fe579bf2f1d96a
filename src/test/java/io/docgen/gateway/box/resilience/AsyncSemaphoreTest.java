package io.docgen.gateway.box.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AsyncSemaphoreTest {

    private final AsyncSemaphore permits = new AsyncSemaphore(2);
    private final List<String> notified = new ArrayList<>();
    private final AsyncSemaphore.Waiter third = () -> notified.add("third");
    private final AsyncSemaphore.Waiter fourth = () -> notified.add("fourth");

    @Test
    void grantsAvailablePermitsAtOnce() {
        assertThat(permits.tryAcquire("a", third)).isTrue();
        assertThat(permits.tryAcquire("a", fourth)).isTrue();
        assertThat(permits.tryAcquire("a", () -> {})).isFalse();
        assertThat(notified).isEmpty();
    }

    @Test
    void isFirstInFirstOut() {
        takeAll();
        assertThat(permits.tryAcquire("a", third)).isFalse();
        assertThat(permits.tryAcquire("a", fourth)).isFalse();
        permits.release("a");
        assertThat(notified).containsExactly("third");
        permits.release("a");
        assertThat(notified).containsExactly("third", "fourth");
        assertThat(permits.tryAcquire("a", () -> {})).as("those two have them now").isFalse();
    }

    @Test
    void servesCallersRoundRobin() {
        takeAll();
        for (int i = 1; i <= 3; i++) {
            String call = " " + i;
            permits.tryAcquire("greedy", () -> notified.add("greedy" + call));
        }
        permits.tryAcquire("late", () -> notified.add("late 1"));
        permits.tryAcquire("latest", () -> notified.add("latest 1"));
        permits.tryAcquire("late", () -> notified.add("late 2"));
        for (String leaving : new String[]{"a", "a", "greedy", "late", "latest", "greedy"}) {
            permits.release(leaving);
        }
        assertThat(notified).containsExactly("greedy 1", "late 1", "latest 1", "greedy 2", "late 2", "greedy 3");
    }

    @Test
    void reservesPermitsForCallersWithFew() {
        AsyncSemaphore reserving = new AsyncSemaphore(8, 2, 1);
        for (int i = 0; i < 6; i++) {
            assertThat(reserving.tryAcquire("greedy", () -> notified.add("greedy"))).isTrue();
        }
        assertThat(reserving.tryAcquire("greedy", () -> notified.add("greedy"))).isFalse();
        assertThat(reserving.tryAcquire("other", () -> {})).isTrue();
        assertThat(reserving.tryAcquire("other", () -> notified.add("other"))).isFalse();
        assertThat(reserving.tryAcquire("third", () -> {})).isTrue();
        reserving.release("greedy");
        assertThat(notified).as("the last two are not for those who have one").isEmpty();
        reserving.release("greedy");
        reserving.release("greedy");
        assertThat(notified).containsExactly("greedy");
        reserving.release("other");
        assertThat(notified).containsExactly("greedy", "other");
    }

    @Test
    void skipsCancelledWaiters() {
        takeAll();
        permits.tryAcquire("a", third);
        permits.tryAcquire("a", fourth);
        assertThat(permits.cancel("a", third)).isTrue();
        permits.release("a");
        assertThat(notified).containsExactly("fourth");
        assertThat(permits.cancel("a", fourth)).as("it has its permit").isFalse();
        assertThat(permits.cancel("a", third)).isFalse();
    }

    @Test
    void releasesAllPermits() {
        takeAll();
        permits.tryAcquire("a", third);
        permits.release("a");
        permits.release("a");
        permits.release("a");
        assertThat(permits.tryAcquire("a", () -> {})).isTrue();
        assertThat(permits.tryAcquire("a", () -> {})).isTrue();
        assertThat(permits.tryAcquire("a", () -> {})).isFalse();
    }

    private void takeAll() {
        permits.tryAcquire("a", () -> {});
        permits.tryAcquire("a", () -> {});
    }
}
