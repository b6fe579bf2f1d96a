package io.docgen.gateway.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowingConsumer;

/** Checks the duration of what takes the same each time, unless the machine stalls. */
public final class ResponseTimes {

    private static final int ATTEMPTS = 3;

    private ResponseTimes() {
    }

    /**
     * Fails if no attempt is quick enough.
     *
     * @param action receives the number of the attempt, so that no attempt profits from one before it
     */
    public static void within(Duration most, ThrowingConsumer<Integer> action) {
        List<Duration> taken = new ArrayList<>();
        do {
            long begun = System.nanoTime();
            action.accept(taken.size());
            taken.add(Duration.ofNanos(System.nanoTime() - begun));
        } while (taken.size() < ATTEMPTS && taken.get(taken.size() - 1).compareTo(most) >= 0);
        assertThat(taken).anyMatch(duration -> duration.compareTo(most) < 0);
    }
}
