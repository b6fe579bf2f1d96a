package io.docgen.gateway.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiveBudgetTest {

    private static final long FREE = ReceiveBudget.FREE_BYTES;

    private final ReceiveBudget budget = new ReceiveBudget(1000, 250);
    private final ReceiveBudget shared = new ReceiveBudget(1000, 1000);
    private final List<String> granted = new ArrayList<>();

    @Test
    void ordinaryBodiesDoNotCount() {
        for (int i = 0; i < 100; i++) {
            assertThat(budget.open("a").tryReserve(FREE)).isTrue();
            assertThat(shared.open("").reserve(FREE, () -> {})).isTrue();
        }
        assertThat(budget.held() + shared.held()).isZero();
    }

    @Test
    void leavesRoomForOtherOwners() {
        ReceiveBudget.Reservation greedy = budget.open("greedy");
        int taken = 0;
        while (greedy.tryReserve(FREE + taken + 10)) {
            taken += 10;
        }
        assertThat(taken).isEqualTo(250);
        assertThat(budget.open("greedy").tryReserve(FREE + 1)).isFalse();
        assertThat(budget.open("other").tryReserve(FREE + 100)).isTrue();
    }

    @Test
    void isRestoredByReleases() {
        for (int round = 0; round < 100; round++) {
            List<ReceiveBudget.Reservation> all = new ArrayList<>();
            for (String owner : List.of("a", "b", "c", "d")) {
                ReceiveBudget.Reservation one = budget.open(owner);
                assertThat(one.tryReserve(FREE + 250)).isTrue();
                all.add(one);
            }
            assertThat(budget.open("e").tryReserve(FREE + 1)).isFalse();
            all.forEach(ReceiveBudget.Reservation::release);
            all.forEach(ReceiveBudget.Reservation::release);
            assertThat(budget.held()).isZero();
        }
    }

    @Test
    void thoseThatWaitAreServedByAge() {
        ReceiveBudget.Reservation first = reserve("first", 900);
        reserve("second", 500);
        ReceiveBudget.Reservation third = reserve("third", 50);
        assertThat(granted).as("not before the second, although there is room").containsExactly("first");
        first.release();
        assertThat(granted).containsExactly("first", "second", "third");
        third.release();
        assertThat(shared.held()).isEqualTo(500);
    }

    @Test
    void theOldestAlwaysGoesOn() {
        ReceiveBudget.Reservation first = reserve("first", 500);
        ReceiveBudget.Reservation second = reserve("second", 500);
        assertThat(second.reserve(FREE + 600, () -> granted.add("second goes on"))).isFalse();
        assertThat(first.reserve(FREE + 5000, () -> {})).isTrue();
        first.release();
        assertThat(granted).containsExactly("first", "second", "second goes on");
        assertThat(shared.held()).isEqualTo(600);
    }

    @Test
    void aReleaseEndsTheWait() {
        ReceiveBudget.Reservation first = reserve("first", 1000);
        reserve("second", 10).release();
        reserve("third", 10);
        first.release();
        assertThat(granted).containsExactly("first", "third");
    }

    private ReceiveBudget.Reservation reserve(String name, long bytes) {
        ReceiveBudget.Reservation reservation = shared.open("");
        if (reservation.reserve(FREE + bytes, () -> granted.add(name))) {
            granted.add(name);
        }
        return reservation;
    }
}
