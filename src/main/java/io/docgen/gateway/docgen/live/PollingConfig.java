package io.docgen.gateway.docgen.live;

import io.docgen.gateway.support.config.DurationConverters;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often Box is asked for news of a job or batch. */
@ConfigMapping(prefix = "box.polling")
public interface PollingConfig {

    /** Interval of calls to Box for one job or batch after a change. It grows while nothing changes. */
    @WithDefault("1s")
    @WithConverter(DurationConverters.Positive.class)
    Duration interval();

    /** Longest interval of calls to Box for one job or batch. */
    @WithDefault("10s")
    @WithConverter(DurationConverters.Positive.class)
    Duration maxInterval();
}
