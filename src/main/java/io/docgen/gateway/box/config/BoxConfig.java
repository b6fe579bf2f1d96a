package io.docgen.gateway.box.config;

import io.docgen.gateway.config.DurationConverters;
import io.docgen.gateway.config.NumberConverters;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the gateway talks to Box. */
@ConfigMapping(prefix = "box")
public interface BoxConfig {

    /** Where Box is, without the {@code /2.0}. Not used while the sandbox is on. */
    @WithDefault("https://api.box.com")
    @WithConverter(BaseUrlConverter.class)
    String apiUrl();

    /** How long one call may take, from sending it to the end of the answer. */
    @WithDefault("10s")
    @WithConverter(DurationConverters.Positive.class)
    Duration timeout();

    /** How long to wait for a connection. */
    @WithDefault("2s")
    @WithConverter(DurationConverters.Positive.class)
    Duration connectTimeout();

    /** How long one GraphQL request may read from Box, all its round trips, waits and retries together. */
    @WithDefault("30s")
    @WithConverter(DurationConverters.Positive.class)
    Duration requestTimeout();

    /** The longest body of an answer; a longer one is given up, and its connection closed. */
    @WithDefault("16M")
    MemorySize maxResponseSize();

    /** How many calls may be under way; what is beyond waits its turn, for the time-out of a call at most. */
    Limits limits();

    /** What follows from a 429. */
    RateLimit rateLimit();

    /** Reads that fail for a passing reason are tried again. */
    Retry retry();

    /** While Box is down, calls fail at once instead of piling up. */
    CircuitBreaker circuitBreaker();

    interface Retry {

        /** Tries after the first; 0 switches retries off. */
        @WithDefault("2")
        @WithConverter(NumberConverters.NotNegative.class)
        int maxRetries();

        /** The pause before the first retry; it doubles with each, and up to half of it is added at random. */
        @WithDefault("200ms")
        @WithConverter(DurationConverters.NotNegative.class)
        Duration delay();

        /** No retry starts later than this after the first try; a longer {@code Retry-After} fails at once. */
        @WithDefault("4s")
        @WithConverter(DurationConverters.Positive.class)
        Duration budget();

        /** The share of calls that may be retries, within a minute. */
        @WithDefault("0.2")
        @WithConverter(NumberConverters.Share.class)
        double share();

        /** Retries a minute that need no calls to be a share of, so that there are some when little is asked. */
        @WithDefault("30")
        @WithConverter(NumberConverters.NotNegative.class)
        int always();
    }

    interface Limits {

        /** Of one GraphQL request. */
        @WithDefault("16")
        @WithConverter(NumberConverters.Positive.class)
        int perRequest();

        /** Of one caller, all requests together. */
        @WithDefault("64")
        @WithConverter(NumberConverters.Positive.class)
        int perCaller();

        /** Of all callers together; the connection pool has this size. */
        @WithDefault("256")
        @WithConverter(NumberConverters.Positive.class)
        int total();
    }

    interface RateLimit {

        /** How long a caller is told to wait after a 429 that does not say. */
        @WithDefault("5s")
        @WithConverter(DurationConverters.Seconds.class)
        Duration pause();

        /** The longest a caller is kept from Box, whatever the 429 said; 0 keeps nobody. */
        @WithDefault("10m")
        @WithConverter(DurationConverters.NotNegative.class)
        Duration longestPause();
    }

    interface CircuitBreaker {

        /** How many of the latest calls are looked at. */
        @WithDefault("100")
        @WithConverter(NumberConverters.Positive.class)
        int calls();

        /** The share of them that must have failed for the breaker to open; 4xx do not count. */
        @WithDefault("0.5")
        @WithConverter(NumberConverters.Share.class)
        double failureRatio();

        /** How long it stays open before one call is let through as a probe. */
        @WithDefault("2s")
        @WithConverter(DurationConverters.NotNegative.class)
        Duration delay();
    }
}
