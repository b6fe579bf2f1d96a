package io.docgen.gateway.transport.http;

import io.docgen.gateway.admission.limits.LimitsConfig;
import io.docgen.gateway.admission.load.LoadShedder;
import io.docgen.gateway.admission.persisted.PersistedQueryResolver;
import io.docgen.gateway.admission.persisted.TrustedDocuments;
import io.docgen.gateway.error.ErrorCode;
import io.docgen.gateway.error.InvalidRequestException;
import io.docgen.gateway.transport.connection.BodyReader;
import io.docgen.gateway.transport.connection.WebSocketShutdown;
import io.docgen.gateway.transport.connection.WebSocketUpgrade;
import io.docgen.gateway.transport.websocket.GraphqlWebSocketHandler;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts {@link GraphqlHttpHandler} and {@link GraphqlWebSocketHandler} where SmallRye's handlers would be. */
@ApplicationScoped
class GraphqlRoutes {

    private static final String PATH = "/graphql";

    /** After Quarkus' authentication, at -200, and before SmallRye's WebSockets, at -99. */
    static final int DOOR = -100;

    /** Before SmallRye's other routes. */
    static final int FIRST = -1;

    private final LimitsConfig limits;
    private final LoadSheddingHandler loadShedding;
    private final AuthenticationHandler lock;
    private final WebSocketShutdown sockets;
    private final WebSocketOriginHandler origins;
    private final GraphqlWebSocketHandler webSocket;
    private final BodyReader body;
    private final GraphqlHttpHandler handler;

    GraphqlRoutes(LimitsConfig limits, Instance<CurrentIdentityAssociation> identity, CurrentVertxRequest request,
            TrustedDocuments trusted, PersistedQueryResolver persisted, LoadShedder overload,
            LoadSheddingHandler loadShedding, AuthenticationHandler lock, WebSocketShutdown sockets, WebSocketOriginHandler origins, GraphqlWebSocketHandler webSocket, BodyReader body,
            @ConfigProperty(name = "quarkus.smallrye-graphql.http.get.enabled") boolean get) {
        this.loadShedding = loadShedding;
        this.lock = lock;
        this.sockets = sockets;
        this.origins = origins;
        this.webSocket = webSocket;
        this.body = body;
        this.limits = limits;
        this.handler = new GraphqlHttpHandler(identity.isResolvable() ? identity.get() : null, request, trusted, persisted, overload, limits, get);
    }

    void addTo(@Observes Router router) {
        router.route(PATH).order(DOOR)
                .handler(unlessWebSocket(loadShedding::handle))
                .handler(origins::handle)
                .handler(lock::handle)
                .handler(sockets::handle)
                .handler(webSocket::handle);
        router.route(PATH).order(FIRST)
                .handler(unlessWebSocket(body::handle))
                .handler(unlessWebSocket(handler))
                .failureHandler(this::fail);
    }

    private static Handler<RoutingContext> unlessWebSocket(Handler<RoutingContext> handler) {
        return ctx -> {
            if (WebSocketUpgrade.isRequested(ctx)) {
                ctx.next();
            } else {
                handler.handle(ctx);
            }
        };
    }

    private void fail(RoutingContext ctx) {
        GraphqlResponseWriter answer = new GraphqlResponseWriter(ctx, ResponseMediaType.JSON);
        switch (ctx.statusCode()) {
            case 408 -> answer.refuse(new InvalidRequestException(408, "The request took too long to arrive. Send it again."));
            case 413 -> answer.refuse(new InvalidRequestException(413, ErrorCode.QUERY_TOO_COMPLEX,
                    "The request is longer than " + limits.maxBodySize().asLongValue() + " bytes. Send less at once."));
            case 503 -> {
                ctx.response().putHeader("retry-after", "1");
                answer.refuse(new InvalidRequestException(503, ErrorCode.OVERLOADED, LoadShedder.MESSAGE));
            }
            default -> {
                if (ctx.statusCode() > 0 && ctx.statusCode() < 500) {
                    answer.refuse(new InvalidRequestException(ctx.statusCode(), "The request cannot be read."));
                } else {
                    answer.fail(ctx.failure());
                }
            }
        }
    }
}
