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
    void openAfterFailuresAndLetOneProbePassWhenTheDelayIsOver() {
        fail(4);
        assertShut();
        now.addAndGet(10);
        breakers.pass("ann");
        assertShut();
        breakers.count("ann", false);
        assertThatCode(() -> breakers.pass("ann")).doesNotThrowAnyException();
    }

    @Test
    void stayOpenWhenTheProbeFails() {
        fail(4);
        now.addAndGet(10);
        breakers.pass("ann");
        breakers.count("ann", true);
        now.addAndGet(9);
        assertShut();
    }

    @Test
    void letAnotherProbePassWhenTheOneBeforeCameToNothing() {
        fail(4);
        now.addAndGet(10);
        breakers.pass("ann");
        now.addAndGet(10);
        assertThatCode(() -> breakers.pass("ann")).doesNotThrowAnyException();
    }

    @Test
    void stayClosedWhileMostCallsSucceed() {
        IntStream.range(0, 100).forEach(i -> breakers.count("ann", i % 3 == 0));
        assertThatCode(() -> breakers.pass("ann")).doesNotThrowAnyException();
    }

    @Test
    void areOfOneCallerEach() {
        fail(4);
        assertThatCode(() -> breakers.pass("ben")).doesNotThrowAnyException();
    }

    private void fail(int times) {
        IntStream.range(0, times).forEach(i -> breakers.count("ann", true));
    }

    private void assertShut() {
        assertThatThrownBy(() -> breakers.pass("ann")).isInstanceOf(BoxException.class);
    }
}
