package io.docgen.gateway.transport.connection;

import io.docgen.gateway.box.config.BoxConfig;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

/** What Quarkus has no setting for, of the server that answers GraphQL. */
@ApplicationScoped
class HttpServerLimits implements HttpServerOptionsCustomizer {

    /** For a client to answer a close of its WebSocket; then the connection is cut. */
    private static final int CLOSING_SECONDS = 2;

    /** A connection is silent while its request waits for Box, which is no reason to cut it. */
    private static final long LONGER_THAN_BOX_SECONDS = 15;

    private final ConnectionConfig config;
    private final BoxConfig box;

    HttpServerLimits(ConnectionConfig config, BoxConfig box) {
        this.config = config;
        this.box = box;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        customize(options);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customize(options);
    }

    private void customize(HttpServerOptions options) {
        options.setWebSocketClosingTimeout(CLOSING_SECONDS);
        long idle = Math.max(config.headTimeout().toSeconds() + 1, box.requestTimeout().toSeconds() + LONGER_THAN_BOX_SECONDS);
        options.setIdleTimeoutUnit(TimeUnit.SECONDS).setIdleTimeout((int) Math.min(Integer.MAX_VALUE, idle));
        if (options.getPort() > 0) {
            ConnectionWatch.expectHeads(options.getPort(), config.headTimeout());
        }
    }
}
