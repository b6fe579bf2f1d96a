package io.docgen.gateway.server.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OtelConfigSourceFactoryTest {

    private static final String ENDPOINT = "quarkus.otel.exporter.otlp.endpoint";
    private static final String DISABLED = "quarkus.otel.sdk.disabled";
    private static final int OPERATOR = 300;

    @Test
    void disablesTracesWithoutAnEndpoint() {
        assertThat(isDisabled(Map.of())).isTrue();
        assertThat(isDisabled(Map.of(ENDPOINT, " "))).isTrue();
    }

    @Test
    void enablesTracesWithAnEndpoint() {
        assertThat(isDisabled(Map.of(ENDPOINT, "http://localhost:4317"))).isFalse();
        assertThat(isDisabled(Map.of("quarkus.otel.exporter.otlp.traces.endpoint", "http://localhost:4317"))).isFalse();
    }

    @Test
    void isOverriddenByTheOperator() {
        assertThat(isDisabled(Map.of(ENDPOINT, "http://localhost:4317", DISABLED, "true"))).isTrue();
    }

    @Test
    void rejectsAnUnsupportedProtocol() {
        assertThatThrownBy(() -> isDisabled(
                Map.of(ENDPOINT, "http://localhost:4317", "quarkus.otel.exporter.otlp.protocol", "grpc")))
                .isInstanceOf(ConfigurationException.class).hasMessageContaining("http/protobuf");
        assertThat(isDisabled(Map.of(ENDPOINT, "http://localhost:4318",
                "quarkus.otel.exporter.otlp.protocol", "http/protobuf"))).isFalse();
    }

    private static boolean isDisabled(Map<String, String> operators) {
        Map<String, String> ours = new HashMap<>(Map.of(DISABLED, "true"));
        return new SmallRyeConfigBuilder()
                .withDefaultValue(ENDPOINT, "http://localhost:4317")
                .withSources(new PropertiesConfigSource(ours, "application.properties", 250))
                .withSources(new PropertiesConfigSource(operators, "operator", OPERATOR))
                .withSources(new OtelConfigSourceFactory())
                .build().getValue(DISABLED, Boolean.class);
    }
}
