package io.docgen.gateway.server.connection;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Recognises HTTP requests that ask to become a WebSocket. */
public final class WebSocketUpgrade {

    private WebSocketUpgrade() {
    }

    /** Whether a request has the {@code Upgrade: websocket} header. */
    public static boolean isRequested(RoutingContext ctx) {
        return ctx.request().headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true);
    }
}
