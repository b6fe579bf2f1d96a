package io.docgen.gateway.server.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdaptiveConcurrencyLimitTest {

    private static final double BUSY = 1;
    private static final double IDLE = 0.2;

    private double processors = IDLE;
    private long now;
    private final AdaptiveConcurrencyLimit limit = new AdaptiveConcurrencyLimit(32, 1000, () -> processors, () -> now);

    private double lag = 50;

    AdaptiveConcurrencyLimitTest() {
        windows(20, 100, 30, false);
    }

    @Test
    void isTheMaximumWithoutLoad() {
        assertThat(limit.current()).isEqualTo(1000);
    }

    @Test
    void isNotLoweredIfOnlyBoxIsSlow() {
        windows(50, 3000, 800, false);
        assertThat(limit.current()).isEqualTo(1000);
    }

    @Test
    void isNotLoweredIfOnlyTheCpusAreBusy() {
        processors = BUSY;
        windows(50, 110, 200, false);
        assertThat(limit.current()).isEqualTo(1000);
    }

    /** Then they wait for Box, whatever keeps the CPUs busy. */
    @Test
    void isNotLoweredWithoutEventLoopLag() {
        processors = BUSY;
        lag = 1;
        windows(50, 3000, 800, false);
        assertThat(limit.current()).isEqualTo(1000);
    }

    @Test
    void isNotLoweredByAShortPeak() {
        processors = BUSY;
        windows(1, 900, 200, false);
        assertThat(limit.current()).isEqualTo(1000);
    }

    @Test
    void isLoweredUntilResponsesAreFast() {
        processors = BUSY;
        windows(4, 400, 400, false);
        assertThat(limit.current()).isBetween(100, 250);
        windows(10, 400, 400, true);
        assertThat(limit.current()).isEqualTo(32);
    }

    @Test
    void isNotRaisedByTheLatencyOfAnOverload() {
        processors = BUSY;
        windows(30, 400, 400, true);
        assertThat(limit.current()).isEqualTo(32);
    }

    @Test
    void isRaisedSlowlyWhileRequestsAreRejected() {
        processors = BUSY;
        windows(10, 400, 400, true);
        windows(10, 110, 32, true);
        assertThat(limit.current()).isBetween(40, 80);
        processors = IDLE;
        windows(20, 110, 20, false);
        assertThat(limit.current()).isEqualTo(1000);
    }

    @Test
    void isRaisedAlthoughBoxHasBecomeSlow() {
        processors = BUSY;
        windows(10, 400, 400, true);
        processors = IDLE;
        windows(200, 400, 32, true);
        assertThat(limit.current()).isGreaterThan(500);
    }

    @Test
    void isNotLoweredIfTheCpuLoadIsUnknown() {
        processors = -1;
        windows(10, 4000, 400, false);
        assertThat(limit.current()).isEqualTo(1000);
    }

    private void windows(int count, double took, int active, boolean refused) {
        for (int i = 0; i < count; i++) {
            if (refused) {
                limit.refused();
            }
            now += AdaptiveConcurrencyLimit.WINDOW_MS;
            limit.ended(took, lag, active);
        }
    }
}
