package io.docgen.gateway.server.http;

import io.docgen.gateway.server.auth.OidcAuthenticator;
import io.docgen.gateway.server.connection.RequestGate;
import io.docgen.gateway.server.connection.WebSocketUpgrade;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;
import io.docgen.gateway.support.error.InvalidRequestException;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * Authenticates requests before they are read, if the {@link OidcAuthenticator} is enabled. A WebSocket without the
 * header passes, because {@code connection_init} may have the token; none of its operations is executed without.
 */
@Singleton
public class AuthenticationHandler {

    private final OidcAuthenticator authenticator;

    AuthenticationHandler(OidcAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    public void handle(RoutingContext ctx) {
        if (!authenticator.isEnabled()
                || WebSocketUpgrade.isRequested(ctx) && !ctx.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            ctx.next();
            return;
        }
        Context loop = Vertx.currentContext(); // the keys of the identity provider may arrive on another thread
        ctx.request().pause();
        authenticator.authenticate(ctx, null).subscribe().with(done -> loop.runOnContext(authenticated -> proceed(ctx)),
                failure -> refuse(ctx, failure));
    }

    private static void proceed(RoutingContext ctx) {
        if (WebSocketUpgrade.isRequested(ctx) || RequestGate.resume(ctx)) { // a resumed one ends before its upgrade
            ctx.next();
        }
    }

    private static void refuse(RoutingContext ctx, Throwable failure) {
        GraphqlResponseWriter response = new GraphqlResponseWriter(ctx, ResponseMediaType.JSON);
        if (failure instanceof GatewayException expected) {
            boolean unknown = expected.code() == ErrorCode.UNAUTHENTICATED;
            if (unknown) {
                ctx.response().putHeader("www-authenticate", "Bearer");
            }
            response.refuse(
                    new InvalidRequestException(unknown ? StatusCode.UNAUTHORIZED : StatusCode.SERVICE_UNAVAILABLE,
                            expected.code(), expected.getMessage()));
        } else {
            response.fail(failure);
        }
    }
}
