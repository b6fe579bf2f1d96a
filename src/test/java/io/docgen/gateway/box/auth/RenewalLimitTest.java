package io.docgen.gateway.box.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RenewalLimitTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1000); // nanoTime may overflow
    private final RenewalLimit limit = new RenewalLimit(now::get);

    @Test
    void allowsSomeAtOnceThenOnePerInterval() {
        assertThat(taken(100)).isEqualTo(RenewalLimit.MAX_AT_ONCE);
        now.addAndGet(RenewalLimit.INTERVAL.toNanos());
        assertThat(taken(100)).isEqualTo(1);
        now.addAndGet(RenewalLimit.INTERVAL.toNanos() * 1000);
        assertThat(taken(100)).isEqualTo(RenewalLimit.MAX_AT_ONCE);
    }

    private long taken(int times) {
        return IntStream.range(0, times).filter(i -> limit.tryTake()).count();
    }
}
