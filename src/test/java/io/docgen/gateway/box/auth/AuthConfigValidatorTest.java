package io.docgen.gateway.box.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthConfigValidatorTest {

    private static final Map<String, String> COMPLETE = Map.of(
            "box.auth.mode", "service-account", "box.auth.client-id", "an-id", "box.auth.client-secret", "a-secret",
            "box.auth.subject-type", "enterprise", "box.auth.subject-id", "1910967");

    @Test
    void forwardsTokensByDefault() {
        AuthConfig config = config(Map.of());
        assertThat(config.mode()).isEqualTo(AuthConfig.Mode.FORWARD);
        assertThat(config.allowAsUser()).isFalse();
        assertThatCode(() -> AuthConfigValidator.check(config, false)).doesNotThrowAnyException();
    }

    @Test
    void acceptsACompleteServiceAccount() {
        assertThatCode(() -> AuthConfigValidator.check(config(COMPLETE), false)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"client-id", "client-secret", "subject-type", "subject-id"})
    void namesMissingSettingsOfAServiceAccount(String missing) {
        Map<String, String> incomplete = new HashMap<>(COMPLETE);
        incomplete.remove("box.auth." + missing);
        assertThatThrownBy(() -> AuthConfigValidator.check(config(incomplete), false))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("box.auth.mode is service-account, which also needs box.auth." + missing + ".");
    }

    @ParameterizedTest
    @CsvSource({"subject-type,admin", "subject-id,alice", "subject-id,-1", "mode,both", "allow-as-user,allow"})
    void rejectsInvalidValues(String property, String value) {
        Map<String, String> wrong = new HashMap<>(COMPLETE);
        wrong.put("box.auth." + property, value);
        assertThatThrownBy(() -> config(wrong)).isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("box.auth." + property);
    }

    @Test
    void rejectsAnUnusedSecret() {
        assertThatThrownBy(() -> AuthConfigValidator.check(config(Map.of("box.auth.client-secret", "a-secret")), false))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("box.auth.mode is forward").hasMessageContaining("box.auth.client-secret")
                .message().doesNotContain("a-secret");
    }

    @Test
    void rejectsOidcInForwardMode() {
        assertThatThrownBy(() -> AuthConfigValidator.check(config(Map.of()), true))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("quarkus.oidc.tenant-enabled").hasMessageContaining("box.auth.mode is forward");
        assertThatCode(() -> AuthConfigValidator.check(config(COMPLETE), true)).doesNotThrowAnyException();
    }

    @Test
    void rejectsUnrestrictedImpersonation() {
        Map<String, String> open = new HashMap<>(COMPLETE);
        open.put("box.auth.allow-as-user", "true");
        assertThatThrownBy(() -> AuthConfigValidator.check(config(open), true))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("box.auth.as-user-claim").hasMessageContaining("box.auth.as-user-subjects");
        assertThatCode(() -> AuthConfigValidator.check(config(open), false)).doesNotThrowAnyException();
        open.put("box.auth.as-user-claim", "box_users");
        assertThatCode(() -> AuthConfigValidator.check(config(open), true)).doesNotThrowAnyException();
        assertThatThrownBy(() -> AuthConfigValidator.check(config(open), false))
                .isInstanceOf(ConfigurationException.class);
    }

    private static AuthConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(properties, "operator", 100))
                .withMapping(AuthConfig.class)
                .build().getConfigMapping(AuthConfig.class);
    }
}
