package io.docgen.gateway.guard.http;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/** What Quarkus has no setting for, of the server that answers GraphQL. */
@ApplicationScoped
class HttpServerLimits implements HttpServerOptionsCustomizer {

    /** For a client to answer a close of its WebSocket; then the connection is cut. */
    private static final int CLOSING_SECONDS = 2;

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        customize(options);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customize(options);
    }

    private static void customize(HttpServerOptions options) {
        options.setWebSocketClosingTimeout(CLOSING_SECONDS);
    }
}
