package io.docgen.gateway.server.http;

import io.docgen.gateway.server.auth.ClientKey;
import io.docgen.gateway.server.auth.OidcAuthenticator;
import io.docgen.gateway.server.connection.WebSocketUpgrade;
import io.docgen.gateway.server.load.LoadShedder;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * Answers 503 with {@code Retry-After} to requests that the {@link LoadShedder} rejects, before they are read.
 * WebSockets pass: each of their operations is checked.
 */
@Singleton
public class LoadSheddingHandler {

    private final LoadShedder loadShedder;
    private final OidcAuthenticator authenticator;

    LoadSheddingHandler(LoadShedder loadShedder, OidcAuthenticator authenticator) {
        this.loadShedder = loadShedder;
        this.authenticator = authenticator;
    }

    /** For requests whose client is authenticated now, which has a limit under each of its tokens. */
    public void handleAuthenticated(RoutingContext ctx) {
        if (authenticator.isEnabled()) {
            handle(ctx);
        } else {
            ctx.next();
        }
    }

    public void handle(RoutingContext ctx) {
        if (WebSocketUpgrade.isRequested(ctx) || loadShedder.admitsOnEventLoop(ClientKey.of(ctx))) {
            ctx.next();
            return;
        }
        ctx.response().putHeader("retry-after", String.valueOf(loadShedder.retryAfter().toSeconds()));
        new GraphqlResponseWriter(ctx, ResponseMediaType.JSON)
                .refuse(StatusCode.SERVICE_UNAVAILABLE, loadShedder.rejection());
    }
}
