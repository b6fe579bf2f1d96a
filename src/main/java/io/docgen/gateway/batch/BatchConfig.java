package io.docgen.gateway.batch;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What may be asked of Box in one batch. */
@ConfigMapping(prefix = "box.batch")
public interface BatchConfig {

    /** The most data for one document, as JSON; Box documents 100 KB. */
    @WithDefault("100K")
    MemorySize maxData();
}
