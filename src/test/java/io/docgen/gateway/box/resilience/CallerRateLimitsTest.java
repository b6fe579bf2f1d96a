package io.docgen.gateway.box.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.docgen.gateway.box.auth.Caller;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.shared.OtherReplicas;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.testsupport.MemoryReplicas;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallerRateLimitsTest {

    private final MemoryReplicas replicas = new MemoryReplicas();
    private final CallerRateLimits rateLimits = rateLimits(replicas.join());

    private static CallerRateLimits rateLimits(OtherReplicas others) {
        return new CallerRateLimits(Duration.ofMinutes(10), false, Clock.systemUTC(), others);
    }

    /** And for no longer than this one would be, whatever a message says. */
    @Test
    void areKnownToTheOtherReplicas() {
        CallerRateLimits elsewhere = rateLimits(replicas.join());
        block("alice", 60);
        block("bob", 100_000);
        assertThat(retryAfter(elsewhere, "alice")).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
        assertThat(retryAfter(elsewhere, "bob")).isBetween(Duration.ofSeconds(590), Duration.ofSeconds(600));
        assertThatCode(() -> elsewhere.check(caller("carol"))).doesNotThrowAnyException();
    }

    private static @Nullable Duration retryAfter(CallerRateLimits limits, String caller) {
        return catchThrowableOfType(BoxException.class, () -> limits.check(caller(caller))).retryAfter();
    }

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
