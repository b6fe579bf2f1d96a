package io.docgen.gateway.box.config;

import io.docgen.gateway.support.config.DurationConverters;
import io.docgen.gateway.support.config.NumberConverters;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the gateway calls Box. */
@ConfigMapping(prefix = "box")
public interface BoxConfig {

    /** Base URL of Box, without {@code /2.0}. Ignored while the sandbox is enabled. */
    @WithDefault("https://api.box.com")
    @WithConverter(BaseUrlConverter.class)
    String apiUrl();

    /** Base URL of Box's host for uploads, without {@code /api/2.0}. Ignored while the sandbox is enabled. */
    @WithDefault("https://upload.box.com")
    @WithConverter(BaseUrlConverter.class)
    String uploadUrl();

    /** Timeout of one call, from sending the request to the end of the response. */
    @WithDefault("10s")
    @WithConverter(DurationConverters.Positive.class)
    Duration timeout();

    /** Timeout of each step of opening a connection: TCP, {@code CONNECT} through a proxy, and the TLS handshake. */
    @WithDefault("2s")
    @WithConverter(DurationConverters.Positive.class)
    Duration connectTimeout();

    /** Deadline for all reads of one GraphQL operation, waits and retries included. */
    @WithDefault("30s")
    @WithConverter(DurationConverters.Positive.class)
    Duration requestTimeout();

    /** Largest response body, inflated if it is compressed. A larger one fails the call and closes the connection. */
    @WithDefault("16M")
    MemorySize maxResponseSize();

    /** Limits of concurrent calls. Further calls wait, for the timeout of a call at most. */
    Concurrency concurrency();

    /** What follows from a 429. */
    RateLimit rateLimit();

    /** Retries of reads that failed for a transient reason. */
    Retry retry();

    /** While Box is down, calls fail at once instead of piling up. */
    CircuitBreaker circuitBreaker();

    interface Retry {

        /** Attempts after the first; 0 disables retries. */
        @WithDefault("2")
        @WithConverter(NumberConverters.NotNegative.class)
        int maxRetries();

        /** Delay before the first retry. It doubles with each retry, plus up to 50 % jitter. */
        @WithDefault("200ms")
        @WithConverter(DurationConverters.NotNegative.class)
        Duration delay();

        /** No retry starts later than this after the first attempt. A longer {@code Retry-After} fails at once. */
        @WithDefault("4s")
        @WithConverter(DurationConverters.Positive.class)
        Duration maxDuration();

        /** Limits retries to a fifth of the calls of a minute. */
        Budget budget();
    }

    interface Budget {

        /** Retries allowed per minute in any case, so that retries work under little load too. */
        @WithDefault("30")
        @WithConverter(NumberConverters.NotNegative.class)
        int minPerMinute();
    }

    interface Concurrency {

        /** Calls of one GraphQL operation. */
        @WithDefault("32")
        @WithConverter(NumberConverters.Positive.class)
        int perOperation();

        /** Calls of one caller. */
        @WithDefault("64")
        @WithConverter(NumberConverters.Positive.class)
        int perCaller();

        /** Calls of all callers. It is also the size of the connection pool. */
        @WithDefault("256")
        @WithConverter(NumberConverters.Positive.class)
        int total();
    }

    interface RateLimit {

        /** Longest time a caller is blocked, whatever the 429 said; 0 disables blocking. */
        @WithDefault("10m")
        @WithConverter(DurationConverters.NotNegative.class)
        Duration maxRetryAfter();
    }

    interface CircuitBreaker {

        /** Number of latest calls that are evaluated. */
        @WithDefault("100")
        @WithConverter(NumberConverters.Positive.class)
        int requestVolumeThreshold();

        /** Share of failed calls at which the breaker opens; 4xx are not failures. */
        @WithDefault("0.5")
        @WithConverter(NumberConverters.Share.class)
        double failureRatio();

        /** Time the breaker stays open before one call passes as a probe. */
        @WithDefault("2s")
        @WithConverter(DurationConverters.NotNegative.class)
        Duration delay();
    }
}
