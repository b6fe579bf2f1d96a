package io.docgen.gateway.box;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** How the gateway talks to Box. */
@ConfigMapping(prefix = "box")
interface BoxConfig {

    /** Where Box is, without the {@code /2.0}. Not used while the sandbox is on. */
    @WithDefault("https://api.box.com")
    URI apiUrl();

    /** How long one call may take, from sending it to the end of the answer. */
    @WithDefault("10s")
    Duration timeout();

    /** How long to wait for a connection. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** Reads that fail for a passing reason are tried again. */
    Retry retry();

    /** While Box is down, calls fail at once instead of piling up. */
    CircuitBreaker circuitBreaker();

    interface Retry {

        /** Tries after the first; 0 switches retries off. */
        @WithDefault("2")
        int maxRetries();

        /** The pause before the first retry; it doubles with each, and up to half of it is added at random. */
        @WithDefault("200ms")
        Duration delay();

        /** No retry starts later than this after the first try; a longer {@code Retry-After} fails at once. */
        @WithDefault("4s")
        Duration budget();
    }

    interface CircuitBreaker {

        /** How many of the latest calls are looked at. */
        @WithDefault("100")
        int calls();

        /** The share of them that must have failed for the breaker to open; 4xx do not count. */
        @WithDefault("0.5")
        double failureRatio();

        /** How long it stays open before one call is let through as a probe. */
        @WithDefault("5s")
        Duration delay();
    }
}
