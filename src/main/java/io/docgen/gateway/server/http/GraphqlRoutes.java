package io.docgen.gateway.server.http;

import io.docgen.gateway.server.connection.BodyReader;
import io.docgen.gateway.server.websocket.GraphqlWebSocketHandler;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The routes of {@link GraphqlHttpHandler} and {@link GraphqlWebSocketHandler}, in place of SmallRye's. */
@Singleton
public class GraphqlRoutes {

    private static final String PATH = "/graphql";

    /**
     * After Quarkus' authentication (-200), before SmallRye's routes (from -99 on), which no GraphQL request reaches.
     */
    public static final int ORDER = -100;

    private final RequestFailureHandler failures;
    private final LoadSheddingHandler loadShedding;
    private final AuthenticationHandler authentication;
    private final OriginHandler origins;
    private final GraphqlWebSocketHandler webSocket;
    private final UploadHandler uploads;
    private final BodyReader body;
    private final GraphqlHttpHandler handler;

    GraphqlRoutes(RequestFailureHandler failures, LoadSheddingHandler loadShedding,
            AuthenticationHandler authentication,
            OriginHandler origins, GraphqlWebSocketHandler webSocket,
            UploadHandler uploads, BodyReader body, GraphqlHttpHandler handler) {
        this.loadShedding = loadShedding;
        this.authentication = authentication;
        this.origins = origins;
        this.webSocket = webSocket;
        this.uploads = uploads;
        this.body = body;
        this.failures = failures;
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
                .failureHandler(failures::handle);
    }
}
