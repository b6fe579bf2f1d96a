package io.docgen.gateway.server.observability;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Enables traces if an endpoint for them is configured, so that one setting is enough. No expression does this in
 * application.properties: Quarkus has a default endpoint, so the property is never missing, and an environment variable
 * is not the only place to set it. Found through {@code META-INF/services}.
 */
public class OtelConfigSourceFactory implements ConfigSourceFactory {

    private static final String[] ENDPOINTS = {"quarkus.otel.exporter.otlp.endpoint",
            "quarkus.otel.exporter.otlp.traces.endpoint"};

    private static final String[] PROTOCOLS = {"quarkus.otel.exporter.otlp.protocol",
            "quarkus.otel.exporter.otlp.traces.protocol"};
    private static final String PROTOCOL = "http/protobuf";

    /** The ordinal of Quarkus' default endpoint. A configured one has a source of a higher ordinal. */
    private static final int DEFAULTS = 100;

    /** Above application.properties, below all settings of an operator. */
    private static final int ORDINAL = 255;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        if (Arrays.stream(ENDPOINTS).noneMatch(endpoint -> given(context, endpoint) != null)) {
            return List.of();
        }
        for (String property : PROTOCOLS) {
            String protocol = given(context, property);
            if (protocol != null && !protocol.equals(PROTOCOL)) {
                throw new ConfigurationException(
                        property + " is " + protocol + ", but traces are sent by " + PROTOCOL + " alone.");
            }
        }
        return List.of(new PropertiesConfigSource(Map.of("quarkus.otel.sdk.disabled", "false"), "tracing", ORDINAL));
    }

    /** The configured value; null if there is none. */
    private static @Nullable String given(ConfigSourceContext context, String property) {
        ConfigValue value = context.getValue(property);
        return value != null && value.getValue() != null && !value.getValue().isBlank()
                && value.getConfigSourceOrdinal() > DEFAULTS ? value.getValue() : null;
    }
}
