package io.docgen.gateway.docgen.batch;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of a batch. */
@ConfigMapping(prefix = "box.batch")
public interface BatchConfig {

    /** Largest size of the data of one document, as JSON. Box documents 100 KB. */
    @WithDefault("100K")
    MemorySize maxData();
}
