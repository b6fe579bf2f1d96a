package io.docgen.gateway.server.load;

import io.docgen.gateway.support.config.DurationConverters;
import io.docgen.gateway.support.config.NumberConverters;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of subscriptions. */
@ConfigMapping(prefix = "graphql.subscriptions")
public interface SubscriptionsConfig {

    /** Largest number of subscriptions. A further one is answered with {@code OVERLOADED}. */
    @WithDefault("10000")
    @WithConverter(NumberConverters.Positive.class)
    int max();

    /** Largest number of subscriptions of one client. A further one is answered with {@code OVERLOADED}. */
    @WithDefault("1000")
    @WithConverter(NumberConverters.Positive.class)
    int maxPerClient();

    /** Longest subscription. It is completed then, although the job or batch is not done. */
    @WithDefault("15m")
    @WithConverter(DurationConverters.Positive.class)
    Duration maxDuration();
}
