package io.docgen.gateway.server.mcp;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class McpConfigValidatorTest {

    @ParameterizedTest
    @ValueSource(strings = {"not a url", "login.example.com", "ftp://example.com", "https:", "https:///a", "",
            "https://example.com?a", "https://example.com#a"})
    void rejectsAnIssuerThatIsNoUrl(String issuer) {
        rejects(new Config(true, Optional.empty(), false, Optional.of(List.of("https://example.com", issuer))),
                "graphql.mcp.authorization-servers has " + issuer
                        + ", which is no URL of an issuer, such as https://login.example.com.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://login.example.com", "http://127.0.0.1:8180/realms/a"})
    void acceptsIssuers(String issuer) {
        assertThatCode(() -> McpConfigValidator.check(
                new Config(true, Optional.of(Path.of("a")), true, Optional.of(List.of(issuer)))))
                .doesNotThrowAnyException();
    }

    @Test
    void rejectsSettingsWithoutEffect() {
        rejects(new Config(false, Optional.of(Path.of("a")), true, Optional.of(List.of("https://example.com"))),
                "graphql.mcp.enabled is false, but there is graphql.mcp.documents, graphql.mcp.mutations,"
                        + " graphql.mcp.authorization-servers. Remove it, or set graphql.mcp.enabled to true.");
        rejects(new Config(false, Optional.empty(), true, Optional.empty()),
                "graphql.mcp.enabled is false, but there is graphql.mcp.mutations. Remove it, or set"
                        + " graphql.mcp.enabled to true.");
        assertThatCode(() -> McpConfigValidator.check(
                new Config(false, Optional.empty(), false, Optional.empty()))).doesNotThrowAnyException();
    }

    private static void rejects(McpConfig config, String message) {
        assertThatThrownBy(() -> McpConfigValidator.check(config)).isInstanceOf(ConfigurationException.class)
                .hasMessage(message);
    }

    private record Config(boolean enabled, Optional<Path> documents, boolean mutations,
            Optional<List<String>> authorizationServers) implements McpConfig {
    }
}
