package io.docgen.gateway.server.load;

import io.docgen.gateway.support.config.NumberConverters;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** Limits of {@code waitUntilDone}. Who waits is not counted as a request that is being executed. */
@ConfigMapping(prefix = "graphql.waits")
public interface WaitsConfig {

    /** Largest number of waits. A further one is answered with {@code OVERLOADED}. */
    @WithDefault("1000")
    @WithConverter(NumberConverters.Positive.class)
    int max();

    /** Largest number of waits of one client. A further one is answered with {@code OVERLOADED}. */
    @WithDefault("100")
    @WithConverter(NumberConverters.Positive.class)
    int maxPerClient();
}
