package io.docgen.gateway.transport.connection;

import io.docgen.gateway.config.DurationConverters;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a client's connection may keep the gateway waiting. */
@ConfigMapping(prefix = "graphql.connection")
public interface ConnectionConfig {

    /**
     * Time for the head of a request to come, from the connection or from the answer before it; so it is also how long a
     * connection is kept for the next request.
     */
    @WithDefault("60s")
    @WithConverter(DurationConverters.Positive.class)
    Duration headTimeout();

    /** Time for the body of a request to come. */
    @WithDefault("20s")
    @WithConverter(DurationConverters.Positive.class)
    Duration bodyTimeout();
}
