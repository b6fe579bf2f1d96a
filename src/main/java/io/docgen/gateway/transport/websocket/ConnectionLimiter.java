package io.docgen.gateway.transport.websocket;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import io.vertx.core.http.WebSocketFrameType;

/**
 * Keeps one connection within its limits: frames in a second, bytes of a message, time for {@code connection_init}, answers
 * that the client does not read, and pings that it does not answer.
 */
final class ConnectionLimiter {

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

    /** @param stopReading from the connection beneath the socket: Vert.x answers pings also of a socket that is paused */
    ConnectionLimiter(ServerWebSocket socket, Runnable stopReading, Vertx vertx, GraphqlConnection connection,
            WebSocketConfig config) {
        this.socket = socket;
        this.stopReading = stopReading;
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.connection = connection;
        this.messages = new MessageAssembler(config.maxMessageSize().asLongValue());
        this.rate = new FrameRateLimiter(config.maxFramesPerSecond(), System::nanoTime);
        this.initTimer = vertx.setTimer(config.initTimeout().toMillis(), late -> requireInit());
        this.pingTimer = vertx.setPeriodic(config.pingInterval().toMillis(), again -> ping());
    }

    /** Frames are asked for one by one, so that others have their turn, and none is while the client reads no answers. */
    void begin() {
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
            abandon(CloseCode.POLICY_VIOLATION);
        }
        if (!closing && (frame.isText() || frame.isBinary() || frame.isContinuation())) {
            try {
                String message = messages.add(frame);
                if (message != null) {
                    connection.handle(ClientMessage.of(message));
                }
            } catch (ProtocolException wrong) {
                abandon(wrong.closeCode());
            }
        }
        if (frame.type() != WebSocketFrameType.PING && frame.type() != WebSocketFrameType.PONG) { // after these Vert.x asks for one more itself
            context.runOnContext(next -> askForMore());
        }
    }

    private void askForMore() {
        if (!socket.isClosed() && !socket.writeQueueFull()) { // else when it has drained
            socket.fetch(1);
        }
    }

    private void requireInit() {
        if (!connection.isInitialised()) {
            abandon(CloseCode.INIT_TIMEOUT);
        }
    }

    private void ping() {
        if (!alive || socket.isClosed() || socket.writeQueueFull()) {
            abandon(CloseCode.NO_PONG);
            return;
        }
        alive = false;
        socket.writePing(Buffer.buffer(0));
    }

    /** Closes the connection; a client that does not answer that is let go of after a moment, see HttpServerLimits. */
    private void abandon(CloseCode code) {
        if (!closing) {
            end();
            if (!socket.isClosed()) {
                if (socket.writeQueueFull()) {
                    stopReading.run();
                }
                socket.close(code.code(), code.reason());
            }
        }
    }
}
