package io.docgen.gateway.server.mcp;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

/** Fails the start with a clear message if the settings of {@link McpConfig} are wrong or without effect. */
@Singleton
class McpConfigValidator {

    private final McpConfig config;

    McpConfigValidator(McpConfig config) {
        this.config = config;
    }

    void onStart(@Observes StartupEvent start) {
        check(config);
    }

    static void check(McpConfig config) {
        List<String> others = new ArrayList<>();
        if (config.documents().isPresent()) {
            others.add("graphql.mcp.documents");
        }
        if (config.mutations()) {
            others.add("graphql.mcp.mutations");
        }
        if (config.authorizationServers().isPresent()) {
            others.add("graphql.mcp.authorization-servers");
        }
        if (!config.enabled() && !others.isEmpty()) {
            throw new ConfigurationException("graphql.mcp.enabled is false, but there is " + String.join(", ", others)
                    + ". Remove it, or set graphql.mcp.enabled to true.");
        }
        config.authorizationServers().orElse(List.of()).stream().filter(issuer -> !isIssuer(issuer)).findFirst()
                .ifPresent(wrong -> {
                    throw new ConfigurationException("graphql.mcp.authorization-servers has " + wrong
                            + ", which is no URL of an issuer, such as https://login.example.com.");
                });
    }

    /** As RFC 8414 defines it, and with plain HTTP for tests. */
    private static boolean isIssuer(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException wrong) {
            return false;
        }
    }
}
