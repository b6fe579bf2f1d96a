package io.docgen.gateway.server.websocket;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * Accepts frames as long as messages: most clients send a message in one frame, and 64 KB, the default of Vert.x, would
 * be their limit.
 */
@Singleton
class WebSocketFrameLimit implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setMaxWebSocketFrameSize(WebSocketConfig.MAX_MESSAGE_SIZE);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        options.setMaxWebSocketFrameSize(WebSocketConfig.MAX_MESSAGE_SIZE);
    }
}
