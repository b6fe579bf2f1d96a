package io.docgen.gateway.server.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CpuLoadTest {

    private double machine;
    private int asked;
    private long now;
    private final CpuLoad processors = new CpuLoad(() -> {
        asked++;
        return machine;
    }, () -> now);

    @Test
    void isMeasuredOncePerSample() {
        machine = 0.5;
        for (; now < 2 * CpuLoad.SAMPLE_MS; now++) {
            assertThat(processors.load()).isEqualTo(0.5);
        }
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void isSaturatedUntilTheNextSample() {
        machine = 1;
        assertThat(processors.isSaturated()).isTrue();
        machine = 0.4;
        assertThat(processors.isSaturated()).isTrue();
        now += CpuLoad.SAMPLE_MS;
        assertThat(processors.isSaturated()).isFalse();
    }

    @Test
    void isNotSaturatedIfUnknown() {
        for (double unknown : new double[]{-1, Double.NaN}) {
            machine = unknown;
            assertThat(processors.isSaturated()).isFalse();
            now += CpuLoad.SAMPLE_MS;
        }
    }

    @Test
    void isKnownOnThisMachine() {
        assertThat(new CpuLoad().load()).isBetween(0.0, 1.0);
    }
}
