package io.docgen.gateway.box.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallerFailureQuotaTest {

    private final CallerFailureQuota failures = new CallerFailureQuota(100, 0.5);

    @Test
    void countsAQuarterForOneCaller() {
        assertThat(counted("mallory", 100)).isEqualTo(12);
    }

    @Test
    void countsAllOfManyCallers() {
        assertThat(IntStream.range(0, 50).filter(i -> failures.record("caller " + i, true)).count()).isEqualTo(50);
    }

    @Test
    void countsAgainAfterTheWindow() {
        counted("mallory", 100);
        IntStream.range(0, 100).forEach(i -> failures.record("eve", false));
        assertThat(counted("mallory", 100)).isEqualTo(12);
    }

    @Test
    void neverOpensTheBreakerForOneCaller() {
        int[] counted = new int[100];
        for (int i = 0; i < 10_000; i++) {
            counted[i % 100] = failures.record("mallory", i % 3 != 0) ? 1 : 0;
            assertThat(IntStream.of(counted).sum()).isLessThan(50);
        }
    }

    private long counted(String caller, int times) {
        return IntStream.range(0, times).filter(i -> failures.record(caller, true)).count();
    }
}
