package io.docgen.gateway.box.audit;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** The log of changes at Box. */
@ConfigMapping(prefix = "graphql.audit")
public interface AuditConfig {

    /** A file for the events alone. Omit it to have them in the log only. Begun anew every day and every 100 MB. */
    Optional<Path> file();
}
