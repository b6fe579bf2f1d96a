package io.docgen.gateway.box.audit;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Files;

/** Fails the start without the file of the audit log that is configured. Quarkus would go on without it. */
@Singleton
class AuditFileCheck {

    private final AuditConfig config;

    AuditFileCheck(AuditConfig config) {
        this.config = config;
    }

    void onStart(@Observes StartupEvent start) {
        config.file().filter(file -> !Files.isWritable(file)).ifPresent(file -> {
            throw new ConfigurationException(AuditFileConfigSourceFactory.FILE + " is " + file
                    + ", which cannot be written.");
        });
    }
}
