package io.docgen.gateway.box.config;

import io.docgen.gateway.box.read.Reads;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How the gateway talks to Box. Public because the validation of its properties reflects on it. */
@ConfigMapping(prefix = "box")
public interface BoxConfig {

    /** Where Box is, without the {@code /2.0}. Not used while the sandbox is on. */
    @WithDefault("https://api.box.com")
    @Pattern(regexp = "https?://[^/?#\\s]+", message = "must be a scheme and a host, such as https://api.box.com")
    String apiUrl();

    /** How long one call may take, from sending it to the end of the answer. */
    @WithDefault("10s")
    @DurationMin(millis = 1)
    Duration timeout();

    /** How long to wait for a connection. */
    @WithDefault("2s")
    @DurationMin(millis = 1)
    Duration connectTimeout();

    /** How long one GraphQL request may read from Box, all its round trips, waits and retries together. */
    @WithDefault("30s")
    @DurationMin(millis = 1)
    Duration requestTimeout();

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
        @Min(0)
        int maxRetries();

        /** The pause before the first retry; it doubles with each, and up to half of it is added at random. */
        @WithDefault("200ms")
        @DurationMin
        Duration delay();

        /** No retry starts later than this after the first try; a longer {@code Retry-After} fails at once. */
        @WithDefault("4s")
        @DurationMin(millis = 1)
        Duration budget();

        /** The share of calls that may be retries, within a minute. */
        @WithDefault("0.2")
        @DecimalMin("0")
        @DecimalMax("1")
        double share();

        /** Retries a minute that need no calls to be a share of, so that there are some when little is asked. */
        @WithDefault("30")
        @Min(0)
        int always();
    }

    interface Limits {

        /** Of one GraphQL request. */
        @WithDefault("16")
        @Min(1)
        int perRequest();

        /** Of one caller, all requests together. */
        @WithDefault("64")
        @Min(1)
        int perCaller();

        /** Of all callers together; the connection pool has this size. */
        @WithDefault("256")
        @Min(1)
        int total();
    }

    interface RateLimit {

        /** How long a caller is told to wait after a 429 that does not say. */
        @WithDefault("5s")
        @DurationMin(seconds = 1)
        Duration pause();

        /** The longest a caller is kept from Box, whatever the 429 said; 0 keeps nobody. */
        @WithDefault("10m")
        @DurationMin
        Duration longestPause();
    }

    interface CircuitBreaker {

        /** How many of the latest calls are looked at. */
        @WithDefault("100")
        @Min(1)
        int calls();

        /** The share of them that must have failed for the breaker to open; 4xx do not count. */
        @WithDefault("0.5")
        @DecimalMin("0")
        @DecimalMax("1")
        double failureRatio();

        /** How long it stays open before one call is let through as a probe. */
        @WithDefault("2s")
        @DurationMin
        Duration delay();
    }
}
