package io.docgen.gateway.box;

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
        @WithDefault("5s")
        @DurationMin
        Duration delay();
    }
}
