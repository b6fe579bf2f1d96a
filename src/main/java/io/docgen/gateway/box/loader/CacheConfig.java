package io.docgen.gateway.box.loader;

import io.docgen.gateway.support.config.DurationConverters;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * How long a response of Box is cached for the same caller; 0 disables a cache. A caller that loses access keeps seeing
 * cached responses for that long.
 */
@ConfigMapping(prefix = "box.cache")
public interface CacheConfig {

    /** Jobs that have ended, which do not change any more. */
    @WithDefault("60s")
    @WithConverter(DurationConverters.NotNegative.class)
    Duration jobs();

    /** Past versions of files, which do not change. */
    @WithDefault("60s")
    @WithConverter(DurationConverters.NotNegative.class)
    Duration fileVersions();

    /** Files, which can be renamed, moved, trashed and overwritten. */
    @WithDefault("0s")
    @WithConverter(DurationConverters.NotNegative.class)
    Duration files();
}
