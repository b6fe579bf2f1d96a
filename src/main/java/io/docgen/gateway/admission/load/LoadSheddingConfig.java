package io.docgen.gateway.admission.load;

import io.docgen.gateway.config.DurationConverters;
import io.docgen.gateway.config.NumberConverters;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much the gateway takes on before it turns requests away. */
@ConfigMapping(prefix = "graphql.load")
public interface LoadSheddingConfig {

    /** Requests that are being answered at most, most of them waiting for Box. */
    @WithDefault("1000")
    @WithConverter(NumberConverters.Positive.class)
    int requests();

    /** As many of them may be one caller's, by their token, or by their address if they send none. */
    @WithDefault("250")
    @WithConverter(NumberConverters.Positive.class)
    int perCaller();

    /** So many of them are taken on however busy the processors are; see {@link AdaptiveConcurrencyLimit}. */
    @WithDefault("64")
    @WithConverter(NumberConverters.NotNegative.class)
    int always();

    /** So many of them are taken on however late the event loops run, or busy the processors are: a burst is no overload. */
    @WithDefault("128")
    @WithConverter(NumberConverters.NotNegative.class)
    int burst();

    /** How late the event loops may run before no more than {@link #burst} are taken on. */
    @WithDefault("20ms")
    @WithConverter(DurationConverters.Positive.class)
    Duration lag();

    /** When to come back, whoever has been turned away. */
    @WithDefault("1s")
    @WithConverter(DurationConverters.Seconds.class)
    Duration retryAfter();
}
