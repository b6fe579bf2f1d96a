package io.docgen.gateway.server.connection;

import io.docgen.gateway.box.config.BoxConfig;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** Settings of the HTTP server that Quarkus does not have. */
@Singleton
class HttpServerLimits implements HttpServerOptionsCustomizer {

    /** Time for a client to answer the close of its WebSocket. */
    private static final int CLOSING_SECONDS = 2;

    /** A connection is idle while its request waits for Box, so the idle timeout is longer than that. */
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
        long idle = Math.max(config.headTimeout().toSeconds() + 1,
                box.requestTimeout().toSeconds() + LONGER_THAN_BOX_SECONDS);
        options.setIdleTimeoutUnit(TimeUnit.SECONDS).setIdleTimeout((int) Math.min(Integer.MAX_VALUE, idle));
        if (options.getPort() > 0) {
            ConnectionWatch.expectHeads(options.getPort(), config.headTimeout());
        }
    }
}
