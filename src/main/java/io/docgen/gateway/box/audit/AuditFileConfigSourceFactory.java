package io.docgen.gateway.box.audit;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Configures the file of the audit log if there is one, so that one setting is enough. No expression does this in
 * application.properties: Quarkus complains at each start of a handler that a category has and that is not enabled.
 * Found through {@code META-INF/services}.
 */
public class AuditFileConfigSourceFactory implements ConfigSourceFactory {

    static final String FILE = "graphql.audit.file";

    private static final String HANDLER = "quarkus.log.handler.file.audit.";
    /** Below all settings of an operator. */
    private static final int ORDINAL = 110;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue file = context.getValue(FILE);
        if (file == null || file.getValue() == null || file.getValue().isBlank()) {
            return List.of();
        }
        Map<String, String> settings = new HashMap<>(Map.of("enabled", "true", "path", file.getValue(), "format",
                "%s%n", "filter", "secrets-masked",
                // Nothing is dropped: there are more names for a day than anybody has disks.
                "rotation.file-suffix", ".yyyy-MM-dd", "rotation.max-file-size", "100M", "rotation.max-backup-index",
                "100000"));
        Map<String, String> properties = new HashMap<>();
        settings.forEach((name, value) -> properties.put(HANDLER + name, value));
        properties.put("quarkus.log.category.\"" + AuditLog.CATEGORY + "\".handlers", "audit");
        return List.of(new PropertiesConfigSource(properties, "audit log", ORDINAL));
    }
}
