package io.docgen.gateway.box.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PermitsTest {

    private final Permits permits = new Permits(2);
    private final List<String> told = new ArrayList<>();
    private final Permits.Waiter third = () -> told.add("third");
    private final Permits.Waiter fourth = () -> told.add("fourth");

    @Test
    void areGivenAtOnceWhileThereAreAny() {
        assertThat(permits.enter(third)).isTrue();
        assertThat(permits.enter(fourth)).isTrue();
        assertThat(permits.enter(() -> { })).isFalse();
        assertThat(told).isEmpty();
    }

    @Test
    void goToWhoeverCameFirst() {
        takeAll();
        assertThat(permits.enter(third)).isFalse();
        assertThat(permits.enter(fourth)).isFalse();
        permits.leave();
        assertThat(told).containsExactly("third");
        permits.leave();
        assertThat(told).containsExactly("third", "fourth");
        assertThat(permits.enter(() -> { })).as("those two have them now").isFalse();
    }

    @Test
    void areNotGivenToWhoNoLongerWaits() {
        takeAll();
        permits.enter(third);
        permits.enter(fourth);
        assertThat(permits.withdraw(third)).isTrue();
        permits.leave();
        assertThat(told).containsExactly("fourth");
        assertThat(permits.withdraw(fourth)).as("it was told to go").isFalse();
        assertThat(permits.withdraw(third)).isFalse();
    }

    @Test
    void areAllThereAgainInTheEnd() {
        takeAll();
        permits.enter(third);
        permits.leave();
        permits.leave();
        permits.leave();
        assertThat(permits.enter(() -> { })).isTrue();
        assertThat(permits.enter(() -> { })).isTrue();
        assertThat(permits.enter(() -> { })).isFalse();
    }

    private void takeAll() {
        permits.enter(() -> { });
        permits.enter(() -> { });
    }
}
