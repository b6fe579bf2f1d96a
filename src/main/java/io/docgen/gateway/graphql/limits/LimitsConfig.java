package io.docgen.gateway.graphql.limits;

import io.docgen.gateway.support.config.NumberConverters;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** Limits of one request. */
@ConfigMapping(prefix = "graphql.limits")
public interface LimitsConfig {

    /** Size of the HTTP body, which includes the data of a batch. */
    @WithDefault("2M")
    MemorySize maxBodySize();

    /** Fields in the whole document. The standard introspection query has about 100. */
    @WithDefault("1000")
    @WithConverter(NumberConverters.Positive.class)
    int maxFields();

    /** Nested levels of fields, introspection aside. */
    @WithDefault("12")
    @WithConverter(NumberConverters.Positive.class)
    int maxDepth();

    /** Aliases in the whole document. */
    @WithDefault("30")
    @WithConverter(NumberConverters.NotNegative.class)
    int maxAliases();

    /** Cost of the operation: about the number of calls to Box that it may make; see {@link OperationCost}. */
    @WithDefault("500")
    @WithConverter(NumberConverters.Positive.class)
    int maxCost();
}
