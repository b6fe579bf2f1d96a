package io.docgen.gateway.server.http;

import io.docgen.gateway.server.connection.GracefulShutdown;
import io.docgen.gateway.support.error.GatewayException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/** When the process is about to end, answers every request with 503 before anything of it is executed. */
@Singleton
public class ShutdownHandler {

    private final GracefulShutdown shutdown;

    ShutdownHandler(GracefulShutdown shutdown) {
        this.shutdown = shutdown;
    }

    void addTo(@Observes Router router) {
        router.route().order(GraphqlRoutes.ORDER - 1).handler(this::handle);
    }

    private void handle(RoutingContext ctx) {
        if (shutdown.isRefusing()) {
            refuse(ctx);
        } else {
            ctx.next();
        }
    }

    /** Answers a request that is not executed. */
    public void refuse(RoutingContext ctx) {
        GatewayException refusal = shutdown.refusal();
        ctx.response().putHeader("retry-after", String.valueOf(refusal.extensions().get("retryAfter")));
        new GraphqlResponseWriter(ctx, ResponseMediaType.JSON).refuse(StatusCode.SERVICE_UNAVAILABLE, refusal);
    }
}
