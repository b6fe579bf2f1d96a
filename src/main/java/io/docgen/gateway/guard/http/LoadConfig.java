package io.docgen.gateway.guard.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How much the gateway takes on before it turns requests away. */
@ConfigMapping(prefix = "graphql.load")
public interface LoadConfig {

    /** Requests that are being answered at most, most of them waiting for Box. */
    @WithDefault("1000")
    @Min(1)
    int requests();

    /** So many of them are taken on however busy the processors are; see {@link AdaptiveLimit}. */
    @WithDefault("64")
    @Min(0)
    int always();

    /** So many of them are taken on however late the event loops run, or busy the processors are: a burst is no overload. */
    @WithDefault("128")
    @Min(0)
    int burst();

    /** How late the event loops may run before no more than {@link #burst} are taken on. */
    @WithDefault("20ms")
    @DurationMin(millis = 1)
    Duration lag();

    /** When to come back, whoever has been turned away. */
    @WithDefault("1s")
    @DurationMin(seconds = 1)
    Duration retryAfter();
}
