package io.docgen.gateway.server.load;

import io.docgen.gateway.support.config.NumberConverters;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** How many requests the gateway serves at once before it rejects further ones. */
@ConfigMapping(prefix = "graphql.load-shedding")
public interface LoadSheddingConfig {

    /** Largest number of concurrent requests, most of which wait for Box. */
    @WithDefault("1000")
    @WithConverter(NumberConverters.Positive.class)
    int maxConcurrency();

    /** Largest number of concurrent requests of one client, by token, or by address for requests without one. */
    @WithDefault("250")
    @WithConverter(NumberConverters.Positive.class)
    int maxConcurrencyPerClient();

    /** Concurrent requests that are served however busy the CPUs are; see {@link AdaptiveConcurrencyLimit}. */
    @WithDefault("64")
    @WithConverter(NumberConverters.NotNegative.class)
    int minConcurrency();
}
