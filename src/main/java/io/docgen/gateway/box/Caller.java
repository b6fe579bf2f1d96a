package io.docgen.gateway.box;

import io.docgen.gateway.graphql.ErrorCode;
import io.docgen.gateway.graphql.GatewayException;
import io.docgen.gateway.sandbox.SandboxConfig;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;

/**
 * Whose rights a query has: the bearer token that came with it goes to Box, and nothing else of the caller's headers
 * does.
 */
@ApplicationScoped
class Caller {

    /**
     * Any visible ASCII: Box's downscoped tokens have an exclamation mark, which RFC 6750 does not. The scheme's case
     * does not matter (RFC 9110).
     */
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([\\x21-\\x7E]+)");

    private final CurrentVertxRequest request;
    private final SandboxConfig sandbox;

    Caller(CurrentVertxRequest request, SandboxConfig sandbox) {
        this.request = request;
        this.sandbox = sandbox;
    }

    /**
     * The {@code Authorization} header for Box. Ask in the body of a resolver method: the current request is not known
     * in the callbacks of a {@code Uni}.
     *
     * @throws GatewayException {@code UNAUTHENTICATED} if the request has no bearer token
     */
    String authorization() {
        String header = request.getCurrent().request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null && sandbox.enabled() && sandbox.defaultCaller().isPresent()) {
            return "Bearer " + sandbox.defaultCaller().get();
        }
        var bearer = BEARER.matcher(header == null ? "" : header.trim());
        if (!bearer.matches()) {
            throw new GatewayException(ErrorCode.UNAUTHENTICATED,
                    "Send your Box access token with the request, as the header 'Authorization: Bearer <token>'.");
        }
        return "Bearer " + bearer.group(1);
    }
}
