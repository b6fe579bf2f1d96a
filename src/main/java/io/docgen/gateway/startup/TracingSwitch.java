package io.docgen.gateway.startup;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Switches traces on where there is an endpoint to send them to, and leaves them off elsewhere, so that setting one thing is
 * enough. Found through {@code META-INF/services}.
 */
public class TracingSwitch implements ConfigSourceFactory {

    private static final String[] ENDPOINTS =
            {"quarkus.otel.exporter.otlp.endpoint", "quarkus.otel.exporter.otlp.traces.endpoint"};

    /** Quarkus has an endpoint by default; what somebody has set comes from a source above this. */
    private static final int DEFAULTS = 100;

    /** Over application.properties, under whatever an operator sets. */
    private static final int ORDINAL = 255;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        for (String endpoint : ENDPOINTS) {
            ConfigValue value = context.getValue(endpoint);
            if (value != null && value.getValue() != null && !value.getValue().isBlank()
                    && value.getConfigSourceOrdinal() > DEFAULTS) {
                return List.of(new PropertiesConfigSource(Map.of("quarkus.otel.sdk.disabled", "false"), "tracing", ORDINAL));
            }
        }
        return List.of();
    }
}
