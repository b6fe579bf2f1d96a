package io.docgen.gateway.server.websocket;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import io.vertx.core.http.WebSocketFrameType;
import org.jboss.logging.Logger;

/**
 * Enforces the limits of one connection: frame rate, message size, time for {@code connection_init}, unread responses,
 * unanswered pings.
 */
final class ConnectionLimiter {

    private static final Logger LOG = Logger.getLogger(ConnectionLimiter.class);

    private final ServerWebSocket socket;
    private final Runnable stopReading;
    private final Context context;
    private final Vertx vertx;
    private final GraphqlConnection connection;
    private final MessageAssembler messages;
    private final FrameRateLimiter rate;
    private final long initTimer;
    private final long pingTimer;
    private boolean alive = true;
    private boolean closing;

    /** @param stopReading stops reading from the TCP connection: Vert.x answers pings even of a paused WebSocket */
    ConnectionLimiter(ServerWebSocket socket, Runnable stopReading, Vertx vertx, GraphqlConnection connection,
            WebSocketConfig config) {
        this.socket = socket;
        this.stopReading = stopReading;
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.connection = connection;
        this.messages = new MessageAssembler(WebSocketConfig.MAX_MESSAGE_SIZE);
        this.rate = new FrameRateLimiter(config.maxFramesPerSecond(), System::nanoTime);
        this.initTimer = vertx.setTimer(WebSocketConfig.INIT_TIMEOUT.toMillis(), late -> requireInit());
        this.pingTimer = vertx.setPeriodic(WebSocketConfig.PING_INTERVAL.toMillis(), again -> ping());
    }

    /**
     * Fetches frames one by one, which is fair to other connections, and none while the client does not read responses.
     */
    void start() {
        socket.pause();
        socket.frameHandler(this::handle);
        socket.drainHandler(drained -> socket.fetch(1));
        socket.fetch(1);
    }

    void end() {
        closing = true;
        vertx.cancelTimer(initTimer);
        vertx.cancelTimer(pingTimer);
    }

    private void handle(WebSocketFrame frame) {
        alive = true;
        if (!rate.admits()) {
            stopReading.run();
            close(CloseCode.POLICY_VIOLATION);
        }
        if (!closing && (frame.isText() || frame.isBinary() || frame.isContinuation())) {
            try {
                String message = messages.add(frame);
                if (message != null) {
                    connection.handle(ClientMessage.of(message));
                }
            } catch (ProtocolException wrong) {
                close(wrong.closeCode(), wrong.reason());
            } catch (RuntimeException failure) { // the client would wait for an answer to a message that is lost
                LOG.error("A message of a WebSocket could not be handled", failure);
                close(CloseCode.INTERNAL);
            }
        }
        // After these Vert.x fetches one more itself.
        if (frame.type() != WebSocketFrameType.PING && frame.type() != WebSocketFrameType.PONG) {
            context.runOnContext(next -> fetchNext());
        }
    }

    private void fetchNext() {
        if (!socket.isClosed() && !socket.writeQueueFull()) { // otherwise on drain
            socket.fetch(1);
        }
    }

    private void requireInit() {
        if (!connection.isInitialised()) {
            close(CloseCode.INIT_TIMEOUT);
        }
    }

    private void ping() {
        if (!alive || socket.isClosed() || socket.writeQueueFull()) {
            close(CloseCode.NO_PONG);
            return;
        }
        alive = false;
        socket.writePing(Buffer.buffer(0));
    }

    /** Closes the WebSocket. If the client does not answer, HttpServerLimits closes the connection. */
    private void close(CloseCode code) {
        close(code, code.reason());
    }

    private void close(CloseCode code, String reason) {
        if (!closing) {
            end();
            if (!socket.isClosed()) {
                if (socket.writeQueueFull()) {
                    stopReading.run();
                }
                socket.close(code.code(), reason);
            }
        }
    }
}
