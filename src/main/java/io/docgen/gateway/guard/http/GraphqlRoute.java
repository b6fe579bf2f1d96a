package io.docgen.gateway.guard.http;

import io.docgen.gateway.graphql.ErrorCode;
import io.docgen.gateway.guard.connection.BodyReader;
import io.docgen.gateway.guard.limits.LimitsConfig;
import io.docgen.gateway.guard.trusted.TrustedDocuments;
import io.docgen.gateway.guard.websocket.GraphqlOverWebSocket;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts {@link GraphqlOverHttp} and {@link GraphqlOverWebSocket} where SmallRye's handlers would be. */
@ApplicationScoped
class GraphqlRoute {

    private static final String PATH = "/graphql";

    /** After Quarkus' authentication, at -200, and before SmallRye's WebSockets, at -99. */
    static final int DOOR = -100;

    /** Before SmallRye's other routes. */
    static final int FIRST = -1;

    private final LimitsConfig limits;
    private final Overload overload;
    private final LockedDoor lock;
    private final WebSockets sockets;
    private final WebSocketOrigins origins;
    private final GraphqlOverWebSocket webSocket;
    private final BodyReader body;
    private final GraphqlOverHttp handler;

    GraphqlRoute(LimitsConfig limits, Instance<CurrentIdentityAssociation> identity, CurrentVertxRequest request,
            TrustedDocuments trusted, PersistedQueries persisted, Overload overload, LockedDoor lock, WebSockets sockets,
            WebSocketOrigins origins, GraphqlOverWebSocket webSocket, BodyReader body,
            @ConfigProperty(name = "quarkus.smallrye-graphql.http.get.enabled") boolean get) {
        this.overload = overload;
        this.lock = lock;
        this.sockets = sockets;
        this.origins = origins;
        this.webSocket = webSocket;
        this.body = body;
        this.limits = limits;
        this.handler = new GraphqlOverHttp(identity.isResolvable() ? identity.get() : null, request, trusted, persisted, overload, limits, get);
    }

    void addTo(@Observes Router router) {
        router.route(PATH).order(DOOR)
                .handler(unlessWebSocket(overload::handle))
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
            if (WebSockets.isOne(ctx)) {
                ctx.next();
            } else {
                handler.handle(ctx);
            }
        };
    }

    private void fail(RoutingContext ctx) {
        Answer answer = new Answer(ctx, ResponseType.JSON);
        switch (ctx.statusCode()) {
            case 408 -> answer.refuse(new NotARequest(408, "The request took too long to arrive. Send it again."));
            case 413 -> answer.refuse(new NotARequest(413, ErrorCode.QUERY_TOO_COMPLEX,
                    "The request is longer than " + limits.bodySize().asLongValue() + " bytes. Send less at once."));
            case 503 -> {
                ctx.response().putHeader("retry-after", "1");
                answer.refuse(new NotARequest(503, ErrorCode.OVERLOADED, Overload.MESSAGE));
            }
            default -> {
                if (ctx.statusCode() > 0 && ctx.statusCode() < 500) {
                    answer.refuse(new NotARequest(ctx.statusCode(), "The request cannot be read."));
                } else {
                    answer.fail(ctx.failure());
                }
            }
        }
    }
}
