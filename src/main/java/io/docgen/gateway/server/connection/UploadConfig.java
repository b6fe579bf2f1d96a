package io.docgen.gateway.server.connection;

import io.docgen.gateway.support.config.DurationConverters;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of uploads, which are passed on to Box as they arrive. */
@ConfigMapping(prefix = "graphql.uploads")
public interface UploadConfig {

    /** Size of a file. A larger one fails, and Box keeps nothing of it. */
    @WithDefault("50M")
    MemorySize maxSize();

    /**
     * Time for a whole upload, with Box's response to it. An upload of which Box reads nothing fails after three times
     * {@code box.timeout}. {@code graphql.connection.body-timeout} is the time for what comes before the file, and for
     * each 192 KB of the file.
     */
    @WithDefault("5m")
    @WithConverter(DurationConverters.Positive.class)
    Duration timeout();
}
