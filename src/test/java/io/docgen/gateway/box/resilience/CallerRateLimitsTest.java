package io.docgen.gateway.box.resilience;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docgen.gateway.box.auth.Caller;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.support.error.ErrorCode;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallerRateLimitsTest {

    private final CallerRateLimits rateLimits = new CallerRateLimits(Duration.ofMinutes(10), false, Clock.systemUTC());

    @Test
    void areDroppedByExpiryAboveTheLimit() {
        block("first to end", 60);
        block("last to end", 600);
        for (int i = 0; i < CallerRateLimits.MAX_CALLERS - 1; i++) {
            block("caller " + i, 300);
        }
        assertThatCode(() -> rateLimits.check(caller("first to end"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> rateLimits.check(caller("last to end"))).isInstanceOf(BoxException.class);
        assertThatThrownBy(() -> rateLimits.check(caller("caller 0"))).isInstanceOf(BoxException.class);
    }

    private static Caller caller(String key) {
        return new ClientOfAccount(key, key);
    }

    private void block(String caller, int seconds) {
        rateLimits.block(caller(caller),
                BoxException.of(ErrorCode.RATE_LIMITED, "").retryAfter(Duration.ofSeconds(seconds)).build());
    }
}
