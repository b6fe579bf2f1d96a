package io.docgen.gateway.graphql.persisted;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Trusted documents and automatic persisted queries: documents that clients name by their id or hash. */
@ConfigMapping(prefix = "graphql.trusted-documents")
public interface TrustedDocumentsConfig {

    /** Registered documents in mode {@code allow}. What limits their memory is the number of their characters. */
    int MAX_REGISTERED = 1000;

    /** Those of one client. An application has some dozens. A further one replaces the client's oldest. */
    int MAX_REGISTERED_PER_CLIENT = 100;

    /** Which documents are executed. */
    enum Mode {

        /** All. Ids and hashes are not supported. */
        OFF,

        /** All, and by hash the trusted ones and those that a client has registered. */
        ALLOW,

        /** Only trusted ones. */
        ONLY
    }

    /**
     * Which documents are executed: {@code off} all, {@code allow} all and by hash the trusted and registered ones,
     * {@code only} the trusted ones.
     */
    @WithDefault("off")
    Mode mode();

    /**
     * The trusted documents: a folder of {@code *.graphql} files, or a JSON file with Apollo's manifest of persisted
     * queries, Relay's, or another object of hashes and documents. Read again when a file changes.
     */
    Optional<Path> path();
}
