package io.docgen.gateway.server.mcp;

import io.docgen.gateway.support.config.StrictBooleanConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The Model Context Protocol, for agents. */
@ConfigMapping(prefix = "graphql.mcp")
public interface McpConfig {

    /** Whether agents may call tools at {@code POST /mcp}. */
    @WithDefault("false")
    @WithConverter(StrictBooleanConverter.class)
    boolean enabled();

    /**
     * The documents whose operations are the tools, as for {@code graphql.trusted-documents.path}. Omit it for those
     * that the gateway has. Read again when a file changes.
     */
    Optional<Path> documents();

    /** Whether mutations are tools too. Each has an idempotency key, if the model sends none one of the gateway's. */
    @WithDefault("false")
    @WithConverter(StrictBooleanConverter.class)
    boolean mutations();

    /**
     * The issuers of tokens that clients are referred to (RFC 9728). Omit it for the provider of
     * {@code quarkus.oidc.auth-server-url} or, without OIDC, Box.
     */
    Optional<List<String>> authorizationServers();
}
