package io.docgen.gateway.box.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docgen.gateway.box.auth.Caller;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.testsupport.MemoryReplicas;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Several clients of one service account, which Box limits as one. */
class ClientSharesTest {

    private static final Caller BUSY = new ClientOfAccount("account", "busy");
    private static final Caller QUIET = new ClientOfAccount("account", "quiet");

    private final SettableClock clock = new SettableClock();
    private final CallerRateLimits rateLimits = new CallerRateLimits(Duration.ofMinutes(10), false, clock,
            MemoryReplicas.none());

    private static final class SettableClock extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void pass(int seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void theQuietClientIsServedFirstAfterA429() {
        request(BUSY, 20);
        request(QUIET, 1);
        limited(2);
        assertBlocked(BUSY);
        assertBlocked(QUIET);
        clock.pass(2);
        assertServed(QUIET);
        assertBlocked(BUSY);
        clock.pass(2);
        assertServed(BUSY);
    }

    @Test
    void aBusyClientIsHeldBackTwiceAsLongEachTime() {
        for (int time = 0; time < 3; time++) {
            request(BUSY, 20);
            request(QUIET, 1);
            limited(2);
            limited(2); // another call at the same moment
            int held = 2 + (2 << time);
            clock.pass(held - 1);
            assertServed(QUIET);
            assertBlocked(BUSY);
            clock.pass(1);
            assertServed(BUSY);
        }
    }

    @Test
    void equalClientsAreServedAtOnce() {
        request(BUSY, 20);
        request(QUIET, 20);
        limited(2);
        clock.pass(2);
        assertServed(QUIET);
        assertServed(BUSY);
    }

    @Test
    void aClientAloneIsHeldBackByBoxOnly() {
        request(BUSY, 20);
        limited(2);
        clock.pass(2);
        assertServed(BUSY);
    }

    private void request(Caller client, int times) {
        for (int i = 0; i < times; i++) {
            rateLimits.requested(client);
        }
    }

    private void limited(int seconds) {
        rateLimits.block(BUSY,
                BoxException.of(ErrorCode.RATE_LIMITED, "").retryAfter(Duration.ofSeconds(seconds)).build());
    }

    private void assertServed(Caller client) {
        assertThatCode(() -> rateLimits.check(client)).doesNotThrowAnyException();
    }

    private void assertBlocked(Caller client) {
        assertThatThrownBy(() -> rateLimits.check(client)).isInstanceOfSatisfying(BoxException.class,
                failure -> assertThat(failure.retryAfter()).isPositive());
    }
}
