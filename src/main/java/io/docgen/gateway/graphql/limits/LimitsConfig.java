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

    /** Size of the HTTP body of a request without a mutation. WebSocket messages have a limit of their own. */
    @WithDefault("256K")
    MemorySize maxQueryBodySize();

    /** Characters of the document, comments and white space included. The data of a batch belongs into variables. */
    @WithDefault("50000")
    @WithConverter(NumberConverters.Positive.class)
    int maxCharacters();

    /** Fragment definitions of the document. The time of validation grows faster than their number. */
    @WithDefault("50")
    @WithConverter(NumberConverters.NotNegative.class)
    int maxFragments();

    /** Fields in the whole document. The standard introspection query has about 100. */
    @WithDefault("1000")
    @WithConverter(NumberConverters.Positive.class)
    int maxFields();

    /** Tokens of the document. The standard introspection query has about 300. */
    @WithDefault("4000")
    @WithConverter(NumberConverters.Positive.class)
    int maxTokens();

    /** Nested levels of fields, introspection aside. */
    @WithDefault("12")
    @WithConverter(NumberConverters.Positive.class)
    int maxDepth();

    /** Aliases in the whole document. */
    @WithDefault("30")
    @WithConverter(NumberConverters.NotNegative.class)
    int maxAliases();

    /** Root fields of the operation. */
    @WithDefault("20")
    @WithConverter(NumberConverters.Positive.class)
    int maxRootFields();

    /** Directives in the whole document. */
    @WithDefault("20")
    @WithConverter(NumberConverters.NotNegative.class)
    int maxDirectives();

    /** Cost of the operation: about the number of calls to Box that it may make; see {@link OperationCost}. */
    @WithDefault("500")
    @WithConverter(NumberConverters.Positive.class)
    int maxCost();
}
