package io.docgen.gateway.box.resilience;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docgen.gateway.box.config.BoxConfig;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.error.ErrorCode;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallerRateLimitsTest {

    private final CallerRateLimits gates = new CallerRateLimits(new BoxConfig.RateLimit() {
        @Override
        public Duration pause() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration longestPause() {
            return Duration.ofMinutes(10);
        }
    }, false, Clock.systemUTC());

    @Test
    void openForThoseWhoWaitLeastWhenThereAreTooMany() {
        shut("first to end", 60);
        shut("last to end", 600);
        for (int i = 0; i < CallerRateLimits.MOST_CALLERS - 1; i++) {
            shut("caller " + i, 300);
        }
        assertThatCode(() -> gates.pass("first to end")).doesNotThrowAnyException();
        assertThatThrownBy(() -> gates.pass("last to end")).isInstanceOf(BoxException.class);
        assertThatThrownBy(() -> gates.pass("caller 0")).isInstanceOf(BoxException.class);
    }

    private void shut(String caller, int seconds) {
        gates.shut(caller, BoxException.of(ErrorCode.RATE_LIMITED, "").retryAfter(Duration.ofSeconds(seconds)).build());
    }
}
