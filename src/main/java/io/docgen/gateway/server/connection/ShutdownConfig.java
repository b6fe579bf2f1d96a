package io.docgen.gateway.server.connection;

import io.docgen.gateway.support.config.DurationConverters;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The end of the process on SIGTERM. */
@ConfigMapping(prefix = "graphql.shutdown")
public interface ShutdownConfig {

    /**
     * How long requests are still served after readiness has failed, so that load balancers notice. {@code 2s} in
     * production.
     */
    @WithDefault("0s")
    @WithConverter(DurationConverters.NotNegative.class)
    Duration delay();

    /** How long running operations are waited for after the delay. {@code box.request-timeout} in production. */
    @WithDefault("0s")
    @WithConverter(DurationConverters.NotNegative.class)
    Duration timeout();
}
