package io.docgen.gateway.server.http;

import io.docgen.gateway.server.connection.WebSocketUpgrade;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.InvalidRequestException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * Refuses what another site asks for with the rights of its visitor. CORS does not apply to WebSockets and to simple
 * {@code GET} requests: if requests need no token of the page, any site could use the gateway. In that case only pages
 * of the gateway and of {@code quarkus.http.cors.origins} may. Clients other than browsers send neither {@code Origin}
 * nor {@code Sec-Fetch-Site} and are accepted. {@code POST} needs no check, because its media type, or a header of
 * {@link UploadHandler}, needs CORS.
 */
@Singleton
class OriginHandler {

    private static final String FETCH_SITE = "Sec-Fetch-Site";

    private final Origins origins;

    OriginHandler(Origins origins) {
        this.origins = origins;
    }

    void handle(RoutingContext ctx) {
        if (WebSocketUpgrade.isRequested(ctx)) {
            pass(ctx, !isAtRisk(ctx) || isTrusted(ctx),
                    "This origin may not open a WebSocket here. Add it to quarkus.http.cors.origins.");
        } else {
            pass(ctx, !origins.areTokensOptional() || !ctx.request().method().equals(HttpMethod.GET) || isSameSite(ctx),
                    "This site may not use GET here. Add its origin to quarkus.http.cors.origins.");
        }
    }

    private static void pass(RoutingContext ctx, boolean allowed, String refusal) {
        if (allowed) {
            ctx.next();
        } else {
            new GraphqlResponseWriter(ctx, ResponseMediaType.JSON)
                    .refuse(new InvalidRequestException(StatusCode.FORBIDDEN, ErrorCode.FORBIDDEN, refusal));
        }
    }

    /** A link, an image or a form of another site sends no {@code Origin}. */
    private boolean isSameSite(RoutingContext ctx) {
        String site = ctx.request().getHeader(FETCH_SITE);
        if (site == null) {
            return isTrusted(ctx);
        }
        String origin = ctx.request().getHeader(HttpHeaders.ORIGIN);
        return site.equals("same-origin") || site.equals("none") || origin != null && origins.isAllowed(origin);
    }

    private boolean isTrusted(RoutingContext ctx) {
        String origin = ctx.request().getHeader(HttpHeaders.ORIGIN);
        return origin == null || Origins.isOwn(origin, ctx) || origins.isAllowed(origin);
    }

    /** Whether operations of a page are executed without a token of the page. */
    private boolean isAtRisk(RoutingContext ctx) {
        return origins.areTokensOptional() || ctx.request().headers().contains(HttpHeaders.COOKIE)
                || ctx.request().headers().contains(HttpHeaders.AUTHORIZATION);
    }
}
