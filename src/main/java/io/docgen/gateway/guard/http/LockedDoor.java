package io.docgen.gateway.guard.http;

import io.docgen.gateway.graphql.ErrorCode;
import io.docgen.gateway.graphql.GatewayException;
import io.docgen.gateway.guard.lock.Lock;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Asks who is calling before a request is read, where the {@link Lock} is on. A WebSocket without the header is let through:
 * {@code connection_init} may bring a token, and none of its operations is executed without.
 */
@ApplicationScoped
class LockedDoor {

    private final Lock lock;

    LockedDoor(Lock lock) {
        this.lock = lock;
    }

    void handle(RoutingContext ctx) {
        if (!lock.isOn() || WebSockets.isOne(ctx) && !ctx.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            ctx.next();
            return;
        }
        Context loop = Vertx.currentContext(); // the keys of the identity provider may come on another thread
        ctx.request().pause();
        lock.admit(ctx, null).subscribe().with(in -> loop.runOnContext(go -> goOn(ctx)), failure -> refuse(ctx, failure));
    }

    private static void goOn(RoutingContext ctx) {
        if (!WebSockets.isOne(ctx)) {
            ctx.request().resume(); // or it would have ended before it can become a WebSocket
        }
        ctx.next();
    }

    private static void refuse(RoutingContext ctx, Throwable failure) {
        Answer answer = new Answer(ctx, ResponseType.JSON);
        if (failure instanceof GatewayException expected) {
            boolean unknown = expected.code() == ErrorCode.UNAUTHENTICATED;
            if (unknown) {
                ctx.response().putHeader("www-authenticate", "Bearer");
            }
            answer.refuse(new NotARequest(unknown ? 401 : 503, expected.code(), expected.getMessage()));
        } else {
            answer.fail(failure);
        }
    }
}
