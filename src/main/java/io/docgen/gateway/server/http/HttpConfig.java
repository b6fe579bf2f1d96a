package io.docgen.gateway.server.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** GraphQL over HTTP. */
@ConfigMapping(prefix = "graphql.http")
public interface HttpConfig {

    /**
     * The draft of GraphQL over HTTP whose status codes responses have: {@code 2025}, or {@code 2026} with 294 for data
     * with errors and 422 for what cannot be executed.
     */
    @WithDefault("2025")
    @WithConverter(StatusCodesConverter.class)
    StatusCodes statusCodes();
}
