package io.docgen.gateway.box.resilience;

import io.docgen.gateway.box.config.BoxConfig;
import io.docgen.gateway.box.config.BoxEndpoint;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.error.ErrorCode;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Rejects the calls of a caller that received a 429 from Box, until the time Box named: Box limits each user, and calls
 * in between make the wait longer. A 429 of the sandbox belongs to one job, not to the caller, so with the sandbox no
 * caller is blocked.
 */
@Singleton
class CallerRateLimits {

    static final int MAX_CALLERS = 10_000;

    private final BoxConfig.RateLimit config;
    private final boolean disabled;
    private final Clock clock;
    private final Map<String, Instant> blocked = new ConcurrentHashMap<>();

    @Inject
    CallerRateLimits(BoxConfig config, BoxEndpoint endpoint, MeterRegistry meters) {
        this(config.rateLimit(), !endpoint.limitsRatesPerCaller(), Clock.systemUTC());
        meters.gauge("box.callers.rate.limited", this, CallerRateLimits::count);
    }

    CallerRateLimits(BoxConfig.RateLimit config, boolean disabled, Clock clock) {
        this.config = config;
        this.disabled = disabled;
        this.clock = clock;
    }

    /** @throws BoxException {@code RATE_LIMITED}, with the time left in {@code retryAfter}, if the caller is blocked */
    void check(String callerKey) {
        Instant until = blocked.get(callerKey);
        if (until == null) {
            return;
        }
        Duration left = Duration.between(clock.instant(), until);
        if (left.isNegative() || left.isZero()) {
            blocked.remove(callerKey, until);
            return;
        }
        throw BoxException
                .of(ErrorCode.RATE_LIMITED, BoxException.RATE_LIMITED_MESSAGE)
                .retryAfter(Duration.ofSeconds(left.plusMillis(999).toSeconds())).notExecuted(true).build();
    }

    /**
     * Blocks a caller after a 429, or after a 403 with {@code Retry-After}.
     *
     * @return the same failure, with the default {@code retryAfter} if Box did not send one
     */
    BoxException block(String callerKey, BoxException rateLimited) {
        Duration sent = rateLimited.retryAfter();
        Duration wait = sent == null ? config.defaultRetryAfter() : sent;
        BoxException failure = sent == null ? rateLimited.withRetryAfter(wait) : rateLimited;
        if (!disabled) {
            Duration pause = wait.compareTo(config.maxRetryAfter()) < 0 ? wait : config.maxRetryAfter();
            Instant now = clock.instant();
            makeRoom(now);
            blocked.merge(callerKey, now.plus(pause), (one, other) -> one.isAfter(other) ? one : other);
        }
        return failure;
    }

    /** Removes expired entries and, if that is not enough, those that expire first. */
    private void makeRoom(Instant now) {
        if (blocked.size() >= MAX_CALLERS) {
            blocked.values().removeIf(until -> !until.isAfter(now));
            while (blocked.size() >= MAX_CALLERS) {
                blocked.entrySet().stream().min(Map.Entry.comparingByValue())
                        .ifPresent(first -> blocked.remove(first.getKey(), first.getValue()));
            }
        }
    }

    private double count() {
        Instant now = clock.instant();
        return blocked.values().stream().filter(until -> until.isAfter(now)).count();
    }
}
