package io.docgen.gateway.box.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Defaults, and errors that name the property. */
class BoxConfigTest {

    @Test
    void hasDefaults() {
        BoxConfig config = config(Map.of());
        assertThat(config.apiUrl()).isEqualTo("https://api.box.com");
        assertThat(config.uploadUrl()).isEqualTo("https://upload.box.com");
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.retry().maxDuration()).isLessThan(config.timeout());
    }

    @ParameterizedTest
    @CsvSource({"box.api-url,api.box.com", "box.api-url,ftp://api.box.com", "box.api-url,https://api.box.com/2.0",
            "box.api-url,https://api.box.com?x=1",
            "box.api-url,http://127.0.0.1:99999", "box.api-url,http://127.0.0.1:0", "box.api-url,http://127.0.0.1:",
            "box.api-url,https://user:password@api.box.com", "box.max-response-size,large", "box.timeout,0s",
            "box.timeout,soon", "box.connect-timeout,0s",
            "box.retry.max-retries,-1", "box.retry.max-retries,many", "box.retry.delay,PT-1S",
            "box.retry.max-duration,0s",
            "box.circuit-breaker.request-volume-threshold,0", "box.circuit-breaker.failure-ratio,1.5",
            "box.circuit-breaker.failure-ratio,-0.1", "box.circuit-breaker.delay,PT-1S", "box.concurrency.total,0",
            "box.timoeut,10s"})
    void rejectsInvalidValues(String property, String value) {
        assertThatThrownBy(() -> config(Map.of(property, value)))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining(property.substring(property.lastIndexOf('.') + 1));
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:8081", "https://box.example", "http://[::1]:65535"})
    void acceptsAnyHost(String apiUrl) {
        assertThat(config(Map.of("box.api-url", apiUrl)).apiUrl()).isEqualTo(apiUrl);
    }

    private static BoxConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(properties, "operator", 100))
                .withMapping(BoxConfig.class)
                .build().getConfigMapping(BoxConfig.class);
    }
}
