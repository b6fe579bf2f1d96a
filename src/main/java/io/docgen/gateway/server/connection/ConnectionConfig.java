package io.docgen.gateway.server.connection;

import io.docgen.gateway.support.config.DurationConverters;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Timeouts of client connections. */
@ConfigMapping(prefix = "graphql.connection")
public interface ConnectionConfig {

    /**
     * Timeout of the head of a request, from opening the connection or from the previous response. It is therefore also
     * the keep-alive timeout.
     */
    @WithDefault("60s")
    @WithConverter(DurationConverters.Positive.class)
    Duration headTimeout();

    /** Timeout of the body of a request. */
    @WithDefault("20s")
    @WithConverter(DurationConverters.Positive.class)
    Duration bodyTimeout();
}
