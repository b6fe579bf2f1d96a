package io.docgen.gateway.box.audit;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Fails the start without the file of the audit log that is configured. Quarkus would go on without it. */
@Singleton
class AuditFileCheck {

    private static final String FILE = "quarkus.log.handler.file.audit.";

    private final boolean enabled;
    private final Path path;

    AuditFileCheck(@ConfigProperty(name = FILE + "enabled") boolean enabled,
            @ConfigProperty(name = FILE + "path") Path path) {
        this.enabled = enabled;
        this.path = path;
    }

    void onStart(@Observes StartupEvent start) {
        if (enabled && !Files.isWritable(path)) {
            throw new ConfigurationException(FILE + "path is " + path + ", which cannot be written.");
        }
    }
}
