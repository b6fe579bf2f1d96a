package io.docgen.gateway.server.http;

import io.docgen.gateway.graphql.limits.LimitsConfig;
import io.docgen.gateway.server.connection.BodyReader;
import io.docgen.gateway.server.load.LoadShedder;
import io.docgen.gateway.server.websocket.GraphqlWebSocketHandler;
import io.docgen.gateway.support.ByteSize;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;
import io.docgen.gateway.support.error.InvalidRequestException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/** The routes of {@link GraphqlHttpHandler} and {@link GraphqlWebSocketHandler}, in place of SmallRye's. */
@Singleton
class GraphqlRoutes {

    private static final String PATH = "/graphql";

    /**
     * After Quarkus' authentication (-200), before SmallRye's routes (from -99 on), which no GraphQL request reaches.
     */
    static final int ORDER = -100;

    private final LimitsConfig limits;
    private final LoadSheddingHandler loadShedding;
    private final AuthenticationHandler authentication;
    private final OriginHandler origins;
    private final GraphqlWebSocketHandler webSocket;
    private final UploadHandler uploads;
    private final BodyReader body;
    private final GraphqlHttpHandler handler;

    GraphqlRoutes(LimitsConfig limits, LoadSheddingHandler loadShedding, AuthenticationHandler authentication,
            OriginHandler origins, GraphqlWebSocketHandler webSocket,
            UploadHandler uploads, BodyReader body, GraphqlHttpHandler handler) {
        this.loadShedding = loadShedding;
        this.authentication = authentication;
        this.origins = origins;
        this.webSocket = webSocket;
        this.uploads = uploads;
        this.body = body;
        this.limits = limits;
        this.handler = handler;
    }

    void addTo(@Observes Router router) {
        router.route(PATH).order(ORDER)
                .handler(loadShedding::handle)
                .handler(origins::handle)
                .handler(authentication::handle)
                .handler(loadShedding::handleAuthenticated)
                .handler(webSocket::handle)
                .handler(uploads::handle)
                .handler(body::handle)
                .handler(handler::handle)
                .failureHandler(this::fail);
    }

    private void fail(RoutingContext ctx) {
        GraphqlResponseWriter response = new GraphqlResponseWriter(ctx, ResponseMediaType.JSON);
        switch (ctx.statusCode()) {
            case StatusCode.REQUEST_TIMEOUT -> response
                    .refuse(new InvalidRequestException(StatusCode.REQUEST_TIMEOUT,
                            "The request took too long to arrive. Send it again."));
            case StatusCode.PAYLOAD_TOO_LARGE -> response.refuse(new InvalidRequestException(
                    StatusCode.PAYLOAD_TOO_LARGE, ErrorCode.QUERY_TOO_COMPLEX,
                    "The request is too large: at most " + ByteSize.text(limits.maxBodySize().asLongValue())
                            + " are allowed."));
            case StatusCode.SERVICE_UNAVAILABLE -> {
                ctx.response().putHeader("retry-after", "1");
                response.refuse(StatusCode.SERVICE_UNAVAILABLE,
                        GatewayException.overloaded(LoadShedder.MESSAGE, Duration.ofSeconds(1)));
            }
            default -> {
                if (ctx.statusCode() > 0 && ctx.statusCode() < 500) {
                    response.refuse(new InvalidRequestException(ctx.statusCode(), "The request is malformed."));
                } else {
                    response.fail(ctx.failure());
                }
            }
        }
    }
}
