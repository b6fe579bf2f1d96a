package io.docgen.gateway.admission.persisted;

import io.docgen.gateway.config.NumberConverters;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Queries that are known beforehand and asked for by their hash. */
@ConfigMapping(prefix = "graphql.trusted-documents")
public interface TrustedDocumentsConfig {

    /** What queries may be asked. */
    enum Mode {

        /** Any; hashes mean nothing. */
        OFF,

        /** Any, and by the hash those that are known or that somebody has sent with it before. */
        ALLOW,

        /** Only those that are known. */
        ONLY
    }

    @WithDefault("off")
    Mode mode();

    /**
     * Where they are: a folder with a file {@code *.graphql} for each, or a JSON file with an object of hashes and queries.
     * Read as the gateway starts.
     */
    Optional<Path> path();

    /** In mode {@code allow}: how many queries are kept that callers whom Box has answered have sent with their hash. */
    @WithDefault("1000")
    @WithConverter(NumberConverters.NotNegative.class)
    int registered();

    /** How many of those one caller may have sent; one more takes the place of their first. */
    @WithDefault("100")
    @WithConverter(NumberConverters.NotNegative.class)
    int registeredPerCaller();
}
