package io.docgen.gateway.box.resilience;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docgen.gateway.box.error.BoxException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallerCircuitBreakersTest {

    private final AtomicLong now = new AtomicLong();
    private final CallerCircuitBreakers breakers = new CallerCircuitBreakers(4, 0.5, Duration.ofNanos(10), now::get);

    @Test
    void openAfterFailuresAndAdmitOneProbeAfterTheDelay() {
        fail(4);
        assertShut();
        now.addAndGet(10);
        breakers.check("ann");
        assertShut();
        breakers.record("ann", false);
        assertThatCode(() -> breakers.check("ann")).doesNotThrowAnyException();
    }

    @Test
    void stayOpenWhenTheProbeFails() {
        fail(4);
        now.addAndGet(10);
        breakers.check("ann");
        breakers.record("ann", true);
        now.addAndGet(9);
        assertShut();
    }

    @Test
    void admitAnotherProbeIfTheLastNeverEnded() {
        fail(4);
        now.addAndGet(10);
        breakers.check("ann");
        now.addAndGet(10);
        assertThatCode(() -> breakers.check("ann")).doesNotThrowAnyException();
    }

    @Test
    void stayClosedIfMostCallsSucceed() {
        IntStream.range(0, 100).forEach(i -> breakers.record("ann", i % 3 == 0));
        assertThatCode(() -> breakers.check("ann")).doesNotThrowAnyException();
    }

    @Test
    void areSeparateForEachCaller() {
        fail(4);
        assertThatCode(() -> breakers.check("ben")).doesNotThrowAnyException();
    }

    private void fail(int times) {
        IntStream.range(0, times).forEach(i -> breakers.record("ann", true));
    }

    private void assertShut() {
        assertThatThrownBy(() -> breakers.check("ann")).isInstanceOf(BoxException.class);
    }
}
