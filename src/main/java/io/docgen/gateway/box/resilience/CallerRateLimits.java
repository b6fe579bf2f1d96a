package io.docgen.gateway.box.resilience;

import io.docgen.gateway.box.config.BoxConfig;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.error.ErrorCode;
import io.docgen.gateway.sandbox.SandboxConfig;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps those from Box who have had a 429, until the time it named: Box limits each user, and what is sent meanwhile only
 * makes the wait longer. The sandbox's 429 stands for itself and not for its caller, so nobody is kept from the sandbox.
 */
@ApplicationScoped
class CallerRateLimits {

    static final int MOST_CALLERS = 10_000;

    private final BoxConfig.RateLimit config;
    private final boolean open;
    private final Clock clock;
    private final Map<String, Instant> shut = new ConcurrentHashMap<>();

    @Inject
    CallerRateLimits(BoxConfig config, SandboxConfig sandbox, MeterRegistry meters) {
        this(config.rateLimit(), sandbox.enabled(), Clock.systemUTC());
        meters.gauge("box.callers.rate.limited", this, CallerRateLimits::count);
    }

    CallerRateLimits(BoxConfig.RateLimit config, boolean open, Clock clock) {
        this.config = config;
        this.open = open;
        this.clock = clock;
    }

    /** @throws BoxException {@code RATE_LIMITED}, with the time that is left, if the caller has to wait */
    void pass(String callerKey) {
        Instant until = shut.get(callerKey);
        if (until == null) {
            return;
        }
        Duration left = Duration.between(clock.instant(), until);
        if (left.isNegative() || left.isZero()) {
            shut.remove(callerKey, until);
            return;
        }
        throw BoxException.of(ErrorCode.RATE_LIMITED, "Box has received too many requests from you. Wait, then try again.")
                .retryAfter(Duration.ofSeconds(left.plusMillis(999).toSeconds())).neverCarriedOut(true).build();
    }

    /**
     * Takes note of a 429, or of a 403 that says when to come back.
     *
     * @return the same, with how long to wait if it did not say
     */
    BoxException shut(String callerKey, BoxException rateLimited) {
        BoxException failure = rateLimited.retryAfter() == null ? rateLimited.withRetryAfter(config.pause()) : rateLimited;
        if (!open) {
            Duration pause = failure.retryAfter().compareTo(config.longestPause()) < 0 ? failure.retryAfter()
                    : config.longestPause();
            Instant now = clock.instant();
            makeRoom(now);
            shut.merge(callerKey, now.plus(pause), (one, other) -> one.isAfter(other) ? one : other);
        }
        return failure;
    }

    /** Those whose time is over go, and if that is not enough, those whose time ends first. */
    private void makeRoom(Instant now) {
        if (shut.size() >= MOST_CALLERS) {
            shut.values().removeIf(until -> !until.isAfter(now));
            while (shut.size() >= MOST_CALLERS) {
                shut.entrySet().stream().min(Map.Entry.comparingByValue())
                        .ifPresent(first -> shut.remove(first.getKey(), first.getValue()));
            }
        }
    }

    private double count() {
        Instant now = clock.instant();
        return shut.values().stream().filter(until -> until.isAfter(now)).count();
    }
}
