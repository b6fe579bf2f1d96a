package io.docgen.gateway.server.websocket;

import io.docgen.gateway.server.connection.RequestGate;
import io.docgen.gateway.server.connection.WebSocketUpgrade;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * GraphQL over WebSocket, {@code graphql-transport-ws}. Replaces SmallRye's handler, which has no limits, ignores many
 * malformed messages, and does not close dead connections.
 */
@Singleton
public class GraphqlWebSocketHandler {

    private static final Logger LOG = Logger.getLogger(GraphqlWebSocketHandler.class);
    private static final String SUBPROTOCOL = "graphql-transport-ws";

    private final WebSocketConfig config;
    private final ConnectionCounter counter;
    private final OpenConnections connections;
    private final SocketClients clients;
    private final Vertx vertx;

    GraphqlWebSocketHandler(WebSocketConfig config, ConnectionCounter counter, OpenConnections connections,
            SocketClients clients, Vertx vertx) {
        this.config = config;
        this.counter = counter;
        this.connections = connections;
        this.clients = clients;
        this.vertx = vertx;
    }

    /** Upgrades requests for a WebSocket. Passes others on. */
    public void handle(RoutingContext ctx) {
        if (!WebSocketUpgrade.isRequested(ctx)) {
            ctx.next();
        } else if (isHandshake(ctx)) {
            upgrade(ctx);
        } else {
            ctx.fail(StatusCode.BAD_REQUEST);
        }
    }

    /** A handshake has no body. Vert.x would wait for one for ever. */
    private static boolean isHandshake(RoutingContext ctx) {
        String length = ctx.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return ctx.request().method().equals(HttpMethod.GET)
                && ctx.request().getHeader(HttpHeaders.TRANSFER_ENCODING) == null
                && (length == null || length.trim().equals("0"));
    }

    private void upgrade(RoutingContext ctx) {
        ctx.request().toWebSocket()
                .onSuccess(socket -> {
                    RequestGate.upgraded(ctx);
                    open(socket, clients.of(ctx));
                })
                .onFailure(failure -> LOG.debug("A request could not become a WebSocket", failure));
    }

    private void open(ServerWebSocket socket, SocketClients.Client client) {
        if (!SUBPROTOCOL.equals(socket.subProtocol())) {
            close(socket, CloseCode.NO_SUBPROTOCOL);
        } else if (!counter.opened()) {
            close(socket, CloseCode.TRY_AGAIN_LATER);
        } else {
            GraphqlConnection connection = new GraphqlConnection(socket, vertx.getOrCreateContext(), client,
                    config.maxOperations());
            ConnectionLimiter limiter = new ConnectionLimiter(socket, client::stopReading, vertx, connection,
                    config);
            socket.closeHandler(closed -> {
                limiter.end();
                connections.closed(connection);
                connection.closed();
                client.end();
                counter.closed();
            });
            socket.exceptionHandler(failure -> failed(socket, failure));
            connections.opened(connection);
            limiter.start();
        }
    }

    /** A frame that violates the protocol, or is too long, is answered as RFC 6455 says. */
    private static void failed(ServerWebSocket socket, Throwable failure) {
        LOG.debug("A WebSocket has failed", failure);
        if (failure instanceof CorruptedWebSocketFrameException violation && !socket.isClosed()) {
            socket.close((short) violation.closeStatus().code(), violation.closeStatus().reasonText());
        }
    }

    private static void close(ServerWebSocket socket, CloseCode code) {
        socket.close(code.code(), code.reason());
    }
}
