package io.docgen.gateway.box.resilience;

import io.docgen.gateway.box.auth.Caller;
import io.docgen.gateway.box.config.BoxConfig;
import io.docgen.gateway.box.config.BoxEndpoint;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.shared.OtherReplicas;
import io.docgen.gateway.support.error.ErrorCode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Rejects the calls of a caller that received a 429 from Box, until the time Box named: Box limits each user, and calls
 * in between make the wait longer. Where several clients share one identity, those that use more than their share are
 * rejected for longer, see {@link ClientShares}. The other replicas get to know it. A 429 of the sandbox belongs to one
 * job, not to the caller, so with the sandbox no caller is blocked.
 */
@Startup
@Singleton
class CallerRateLimits {

    /** After a 429 without the header, which was seen of Box in 2016. */
    private static final Duration DEFAULT_RETRY_AFTER = Duration.ofSeconds(5);

    static final int MAX_CALLERS = 10_000;
    private static final int MAX_SHARED_CALLERS = 100;

    private static final String TOPIC = "rate-limits";

    private final Duration maxRetryAfter;
    private final boolean disabled;
    private final Clock clock;
    private final OtherReplicas others;
    private final Map<String, Instant> blocked = new ConcurrentHashMap<>();

    /** Of callers that several clients share: the service account, and the users it acts as. */
    private final Map<String, ClientShares> shares = new ConcurrentHashMap<>();

    @Inject
    CallerRateLimits(BoxConfig config, BoxEndpoint endpoint, MeterRegistry meters, OtherReplicas others) {
        this(config.rateLimit().maxRetryAfter(), !endpoint.limitsRatesPerCaller(), Clock.systemUTC(), others);
        meters.gauge("box.callers.rate.limited", this, CallerRateLimits::count);
    }

    CallerRateLimits(Duration maxRetryAfter, boolean disabled, Clock clock, OtherReplicas others) {
        this.maxRetryAfter = maxRetryAfter;
        this.disabled = disabled;
        this.clock = clock;
        this.others = others;
        others.subscribe(TOPIC, this::blockedElsewhere);
    }

    /** Counts a call for the share of its client, whether it is made or not. */
    void requested(Caller caller) {
        if (isShared(caller)) {
            if (shares.size() >= MAX_SHARED_CALLERS && !shares.containsKey(caller.key())) {
                shares.clear(); // what they remember is a minute old at most
            }
            shares.computeIfAbsent(caller.key(), key -> new ClientShares(clock, maxRetryAfter))
                    .requested(caller.client());
        }
    }

    /** @throws BoxException {@code RATE_LIMITED}, with the time left in {@code retryAfter}, if the caller is blocked */
    void check(Caller caller) {
        Duration left = left(caller);
        if (left != null) {
            throw BoxException
                    .of(ErrorCode.RATE_LIMITED, BoxException.RATE_LIMITED_MESSAGE)
                    .retryAfter(left).notExecuted(true).build();
        }
    }

    /** The whole seconds until a caller may call again; null if it may now. */
    @Nullable
    Duration left(Caller caller) {
        Instant until = blocked.get(caller.key());
        if (until != null && !until.isAfter(clock.instant())) {
            blocked.remove(caller.key(), until);
            until = null;
        }
        ClientShares ofClients = isShared(caller) ? shares.get(caller.key()) : null;
        Instant held = ofClients == null ? null : ofClients.heldUntil(caller.client());
        Instant later = until == null || held != null && held.isAfter(until) ? held : until;
        return later == null
                ? null
                : Duration.ofSeconds(Math.max(1,
                        Duration.between(clock.instant(), later).plusMillis(999).toSeconds()));
    }

    private static boolean isShared(Caller caller) {
        return !caller.client().equals(caller.key());
    }

    /**
     * Blocks a caller after a 429, or after a 403 with {@code Retry-After}.
     *
     * @return the same failure, with the default {@code retryAfter} if Box did not send one
     */
    BoxException block(Caller caller, BoxException rateLimited) {
        Duration sent = rateLimited.retryAfter();
        Duration wait = sent == null ? DEFAULT_RETRY_AFTER : sent;
        BoxException failure = sent == null ? rateLimited.withRetryAfter(wait) : rateLimited;
        if (!disabled) {
            block(caller.key(), wait);
            others.publish(TOPIC, () -> caller.key() + ' ' + wait.toMillis());
        }
        return failure;
    }

    /** A duration, because the clocks of two replicas may differ. */
    private void blockedElsewhere(String message) {
        String[] callerAndMillis = message.split(" ");
        if (!disabled) {
            block(callerAndMillis[0], Duration.ofMillis(Long.parseLong(callerAndMillis[1])));
        }
    }

    private void block(String callerKey, Duration wait) {
        Instant now = clock.instant();
        makeRoom(now);
        Instant until = now.plus(wait.compareTo(maxRetryAfter) < 0 ? wait : maxRetryAfter);
        ClientShares ofClients = shares.get(callerKey);
        if (ofClients != null) {
            ofClients.limited(until);
        }
        blocked.merge(callerKey, until, (one, other) -> one.isAfter(other) ? one : other);
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
