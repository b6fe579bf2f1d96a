package io.docgen.gateway.support.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingNamesTest {

    private final SettingNames names = SettingsValidator.known();

    @ParameterizedTest
    @CsvSource({"box.sandbox.enable,box.sandbox.enabled", "Box.Sandbox.Enabled,box.sandbox.enabled",
            "%prod.box.timeouts,box.timeout",
            "graphql.limitz.max-depth,graphql.limits.max-depth", "graphql.max-depth,graphql.limits.max-depth",
            "box.auth.as-user-subject[0],box.auth.as-user-subjects"})
    void correctsProperties(String name, String nearest) {
        assertThat(names.correctionOfProperty(name)).contains(nearest);
    }

    @ParameterizedTest
    @CsvSource({"BOX_SANDBOX_ENABLE,BOX_SANDBOX_ENABLED", "_PROD_BOX_TIMEOUTS,BOX_TIMEOUT", "box_timeouts,BOX_TIMEOUT",
            "GRAPHQL_MAX_DEPTH,GRAPHQL_LIMITS_MAX_DEPTH", "GRAPHQL_DEPTH,GRAPHQL_LIMITS_MAX_DEPTH",
            "BOX_SANDBOXX_PORT,BOX_SANDBOX_PORT",
            "BOX_AUTH_CLIENTID,BOX_AUTH_CLIENT_ID"})
    void correctsVariables(String name, String nearest) {
        assertThat(names.correctionOfVariable(name, read -> "8080")).contains(nearest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"box.timeout", "%prod.box.timeout", "%dev,test.graphql.shutdown.delay",
            "box.auth.as-user-subjects[1]", "boxes.count", "graphqlx", "quarkus.http.port", "user.box.x"})
    void knowsProperties(String name) {
        assertThat(names.correctionOfProperty(name)).isEmpty();
    }

    /** Those that Kubernetes sets for Services with the names box, box-proxy and graphql. */
    @ParameterizedTest
    @CsvSource({"BOX_TIMEOUT,5s", "_PROD_BOX_TIMEOUT,5s", "_INTEGRATION_TEST_BOX_TIMEOUT,5s", "box_timeout,5s",
            "BOX_AUTH_AS_USER_SUBJECTS_0_,7", "BOXES,1", "PATH,/bin", "DOCGEN_GATEWAY_PORT,tcp://10.0.0.1:8080",
            "BOX_SERVICE_HOST,10.0.0.1", "BOX_SERVICE_PORT,8080", "BOX_SERVICE_PORT_HTTP,8080",
            "BOX_PORT,tcp://10.0.0.1:8080", "BOX_PORT_8080_TCP,tcp://10.0.0.1:8080", "BOX_PORT_8080_TCP_PROTO,tcp",
            "BOX_PORT_53_UDP_ADDR,10.0.0.1", "BOX_PROXY_PORT,tcp://10.0.0.1:8080", "BOX_PROXY_SERVICE_HOST,10.0.0.1",
            "GRAPHQL_PORT_4000_TCP_PORT,4000"})
    void knowsVariables(String name, String value) {
        assertThat(names.correctionOfVariable(name, read -> value)).isEmpty();
    }

    @Test
    void failsTheStartWithAllOfThemAndNoValue() {
        List<ConfigSource> sources = List.of(new EnvConfigSource(Map.of("BOX_SANDBOX_ENABLE", "s3cret"), 300),
                new PropertiesConfigSource(Map.of("graphql.limits.depth", "5"), "file", 260));
        assertThatThrownBy(() -> SettingsValidator.checkNames(names, sources))
                .isInstanceOf(ConfigurationException.class).hasMessage("""
                        There is no setting BOX_SANDBOX_ENABLE, the nearest name is BOX_SANDBOX_ENABLED.
                        There is no setting graphql.limits.depth, the nearest name is graphql.limits.max-depth.""");
        assertThatCode(() -> SettingsValidator.checkNames(names,
                List.of(new EnvConfigSource(Map.of("BOX_SANDBOX_ENABLED", "true"), 300)))).doesNotThrowAnyException();
    }
}
