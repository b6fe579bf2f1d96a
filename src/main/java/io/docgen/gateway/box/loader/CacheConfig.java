package io.docgen.gateway.box.loader;

import io.docgen.gateway.config.DurationConverters;
import io.docgen.gateway.config.NumberConverters;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * How long an answer of Box's is given again to the same caller without asking Box. Whoever loses their rights to it keeps
 * seeing it for that long; 0 switches it off.
 */
@ConfigMapping(prefix = "box.cache")
public interface CacheConfig {

    /** Jobs that have come to their end, which do not change any more. */
    @WithDefault("60s")
    @WithConverter(DurationConverters.NotNegative.class)
    Duration jobs();

    /** Past versions of files, which do not change either. */
    @WithDefault("60s")
    @WithConverter(DurationConverters.NotNegative.class)
    Duration fileVersions();

    /** Files, which do change: they can be renamed, moved, trashed and overwritten. */
    @WithDefault("0s")
    @WithConverter(DurationConverters.NotNegative.class)
    Duration files();

    /** How many answers of each of these kinds are kept at most. */
    @WithDefault("10000")
    @WithConverter(NumberConverters.Positive.class)
    int maxEntries();
}
