package io.docgen.gateway.admission.limits;

import io.docgen.gateway.config.NumberConverters;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** The most that one request may ask for. */
@ConfigMapping(prefix = "graphql.limits")
public interface LimitsConfig {

    /** Of the HTTP request's body; a batch's data comes with it. */
    @WithDefault("2M")
    MemorySize bodySize();

    /** Of the body of a request that only queries; a WebSocket's have a limit of their own for all messages. */
    @WithDefault("256K")
    MemorySize queryBodySize();

    /** Characters of the query, its comments and white space included; the data of a batch comes in variables. */
    @WithDefault("50000")
    @WithConverter(NumberConverters.Positive.class)
    int maxCharacters();

    /** Fragments that the document defines; validation takes longer than in proportion to them. */
    @WithDefault("50")
    @WithConverter(NumberConverters.NotNegative.class)
    int maxFragments();

    /** Fields in the whole document, as often as they are written; the standard introspection query has about 100. */
    @WithDefault("1000")
    @WithConverter(NumberConverters.Positive.class)
    int maxFields();

    /** Words and signs of the query; the standard introspection query has about 300. */
    @WithDefault("4000")
    @WithConverter(NumberConverters.Positive.class)
    int tokens();

    /** Levels of fields in each other; those of an introspection do not count. */
    @WithDefault("12")
    @WithConverter(NumberConverters.Positive.class)
    int depth();

    /** Fields that are given another name, in the whole document. */
    @WithDefault("30")
    @WithConverter(NumberConverters.NotNegative.class)
    int aliases();

    /** Fields of the operation itself. */
    @WithDefault("20")
    @WithConverter(NumberConverters.Positive.class)
    int rootFields();

    /** Directives, in the whole document. */
    @WithDefault("20")
    @WithConverter(NumberConverters.NotNegative.class)
    int directives();

    /** What the query costs, about the number of calls to Box that it may take; see {@link QueryCost}. */
    @WithDefault("500")
    @WithConverter(NumberConverters.Positive.class)
    int cost();
}
