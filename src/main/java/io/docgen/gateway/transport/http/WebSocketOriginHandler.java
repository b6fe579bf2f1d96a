package io.docgen.gateway.transport.http;

import io.docgen.gateway.box.auth.AuthConfig;
import io.docgen.gateway.box.config.BoxEndpoint;
import io.docgen.gateway.error.ErrorCode;
import io.docgen.gateway.error.InvalidRequestException;
import io.docgen.gateway.transport.connection.WebSocketUpgrade;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which sites' pages may open a WebSocket. CORS does not ask for one, so that where a page needs no token of its own, any site
 * could read and change what its visitor may (cross-site WebSocket hijacking). There only the gateway's own pages may, and those
 * of {@code quarkus.http.cors.origins}; what is no browser sends no {@code Origin} and is not asked.
 */
@ApplicationScoped
class WebSocketOriginHandler {

    private final boolean tokenless;
    private final List<String> allowed;

    WebSocketOriginHandler(AuthConfig auth, BoxEndpoint endpoint,
            @ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false") boolean cors,
            @ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> origins) {
        this.tokenless = auth.mode() == AuthConfig.Mode.SERVICE_ACCOUNT
                || endpoint.defaultToken().isPresent();
        this.allowed = cors ? origins.orElse(List.of()) : List.of();
    }

    void handle(RoutingContext ctx) {
        String origin = ctx.request().getHeader(HttpHeaders.ORIGIN);
        if (origin == null || !WebSocketUpgrade.isRequested(ctx) || !isAtRisk(ctx) || isOwn(origin, ctx) || isAllowed(origin)) {
            ctx.next();
        } else {
            new GraphqlResponseWriter(ctx, ResponseMediaType.JSON).refuse(new InvalidRequestException(403, ErrorCode.FORBIDDEN,
                    "Pages of this site may not open a WebSocket here. Add its origin to quarkus.http.cors.origins."));
        }
    }

    /** Whether a page could be answered without a token that it has itself. */
    private boolean isAtRisk(RoutingContext ctx) {
        return tokenless || ctx.request().headers().contains(HttpHeaders.COOKIE)
                || ctx.request().headers().contains(HttpHeaders.AUTHORIZATION);
    }

    /** The scheme does not count: something in front of the gateway may end TLS. */
    private static boolean isOwn(String origin, RoutingContext ctx) {
        try {
            return ctx.request().authority() != null && URI.create(origin).getAuthority() != null
                    && URI.create(origin).getAuthority().equalsIgnoreCase(ctx.request().authority().toString());
        } catch (IllegalArgumentException noUri) {
            return false;
        }
    }

    /** As Quarkus reads them: an origin, a regular expression between slashes, or a star for all. */
    private boolean isAllowed(String origin) {
        return allowed.stream().map(String::trim).anyMatch(one -> one.equals("*") || one.equalsIgnoreCase(origin)
                || one.length() > 2 && one.startsWith("/") && one.endsWith("/")
                        && Pattern.matches(one.substring(1, one.length() - 1), origin));
    }
}
