package io.docgen.gateway.sandbox;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Box's check of the header {@code box-version}. Each endpoint exists in certain versions. Those of Doc Gen, in 2025.0,
 * require the header; older ones do not.
 */
record ApiVersion(String version, boolean required) implements Handler<RoutingContext> {

    static final ApiVersion DOCGEN = new ApiVersion("2025.0", true);
    static final ApiVersion FILES = new ApiVersion("2024.0", false);

    @Override
    public void handle(RoutingContext ctx) {
        String problem = problem(ctx.request().headers().getAll("box-version"));
        if (problem == null) {
            ctx.next();
        } else {
            BoxResponses.error(ctx, 400, "invalid_api_version", problem);
        }
    }

    private @Nullable String problem(List<String> headers) {
        if (headers.isEmpty()) {
            return required ? "Missing required box-version header." : null;
        }
        String sent = String.join(",", headers).trim();
        if (sent.isEmpty()) {
            return "Invalid (empty) API version specified in 'box-version' header.";
        }
        if (sent.contains(",")) {
            return "The 'box-version' header supports only one header value per request, do not use comas.";
        }
        return sent.equals(version)
                ? null
                : "Unsupported API version specified in 'box-version' header. Supported API versions: [" + version
                        + "].";
    }
}
