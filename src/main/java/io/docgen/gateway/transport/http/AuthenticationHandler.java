package io.docgen.gateway.transport.http;

import io.docgen.gateway.admission.auth.OidcAuthenticator;
import io.docgen.gateway.error.ErrorCode;
import io.docgen.gateway.error.GatewayException;
import io.docgen.gateway.error.InvalidRequestException;
import io.docgen.gateway.transport.connection.WebSocketUpgrade;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Asks who is calling before a request is read, where the {@link OidcAuthenticator} is on. A WebSocket without the header is let through:
 * {@code connection_init} may bring a token, and none of its operations is executed without.
 */
@ApplicationScoped
class AuthenticationHandler {

    private final OidcAuthenticator lock;

    AuthenticationHandler(OidcAuthenticator lock) {
        this.lock = lock;
    }

    void handle(RoutingContext ctx) {
        if (!lock.isOn() || WebSocketUpgrade.isRequested(ctx) && !ctx.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            ctx.next();
            return;
        }
        Context loop = Vertx.currentContext(); // the keys of the identity provider may come on another thread
        ctx.request().pause();
        lock.admit(ctx, null).subscribe().with(in -> loop.runOnContext(go -> goOn(ctx)), failure -> refuse(ctx, failure));
    }

    private static void goOn(RoutingContext ctx) {
        if (!WebSocketUpgrade.isRequested(ctx)) {
            ctx.request().resume(); // or it would have ended before it can become a WebSocket
        }
        ctx.next();
    }

    private static void refuse(RoutingContext ctx, Throwable failure) {
        GraphqlResponseWriter answer = new GraphqlResponseWriter(ctx, ResponseMediaType.JSON);
        if (failure instanceof GatewayException expected) {
            boolean unknown = expected.code() == ErrorCode.UNAUTHENTICATED;
            if (unknown) {
                ctx.response().putHeader("www-authenticate", "Bearer");
            }
            answer.refuse(new InvalidRequestException(unknown ? 401 : 503, expected.code(), expected.getMessage()));
        } else {
            answer.fail(failure);
        }
    }
}
