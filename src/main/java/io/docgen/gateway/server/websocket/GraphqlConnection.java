package io.docgen.gateway.server.websocket;

import io.docgen.gateway.graphql.GraphqlRequest;
import io.docgen.gateway.graphql.execution.OperationResult;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;
import io.netty.buffer.ByteBufUtil;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The protocol {@code graphql-transport-ws} on one connection, after its handshake. Runs on the context of the
 * connection.
 *
 * @see <a href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md">graphql-transport-ws</a>
 */
final class GraphqlConnection {

    private enum State {
        OPEN,
        INITIALISING,
        READY
    }

    private final ServerWebSocket socket;
    private final Context context;
    private final ConnectionExecutor executor;
    private final int maxOperations;
    private final Map<String, SocketOperation> operations = new HashMap<>();
    private State state = State.OPEN;
    private int running;
    private boolean expired;

    GraphqlConnection(ServerWebSocket socket, Context context, ConnectionExecutor executor, int maxOperations) {
        this.socket = socket;
        this.context = context;
        this.executor = executor;
        this.maxOperations = maxOperations;
    }

    /** Whether {@code connection_init} was received. */
    boolean isInitialised() {
        return state != State.OPEN;
    }

    /** @throws ProtocolException if the message is not allowed now */
    void handle(ClientMessage message) {
        switch (message.type()) {
            case CONNECTION_INIT -> initialise(message);
            case PING -> send(ServerMessage.PONG);
            case PONG -> {
            }
            case SUBSCRIBE -> subscribe(message);
            case COMPLETE -> complete(message.operationId());
        }
    }

    private void initialise(ClientMessage message) {
        if (state != State.OPEN) {
            throw new ProtocolException(CloseCode.TOO_MANY_INITS);
        }
        state = State.INITIALISING;
        executor.admit(message.payload(),
                () -> context.runOnContext(admitted -> {
                    state = State.READY;
                    send(ServerMessage.CONNECTION_ACK);
                }),
                code -> context.runOnContext(refused -> close(code)),
                () -> context.runOnContext(expired -> expire()));
    }

    /** Closes the connection, so that the client connects again with a new token, when what is executed has ended. */
    private void expire() {
        expired = true;
        if (running == 0) {
            close(CloseCode.FORBIDDEN);
        }
    }

    private void subscribe(ClientMessage message) {
        if (state != State.READY) {
            throw new ProtocolException(CloseCode.UNAUTHORIZED);
        }
        GraphqlRequest request = message.request();
        if (operations.containsKey(message.operationId())) {
            throw new ProtocolException(CloseCode.DUPLICATE_ID, CloseCode.duplicate(message.operationId()));
        }
        if (running >= maxOperations) { // completed by the client or not: they still run
            send(ServerMessage.error(message.operationId(), tooMany()));
            return;
        }
        SocketOperation operation = new SocketOperation(this, message.operationId());
        operations.put(message.operationId(), operation);
        running++;
        executor.execute(request, result -> onContext(() -> operation.ended(result)), operation,
                operation::whenGone);
    }

    /** The client wants no results any more. */
    private void complete(String id) {
        SocketOperation operation = operations.remove(id);
        if (operation != null) {
            operation.cancel();
        }
    }

    /** Ends the subscriptions, when the connection is closed. */
    void closed() {
        List.copyOf(operations.keySet()).forEach(this::complete);
    }

    /**
     * Closes the connection, so that its client connects to another instance, unless an answer is due. Any thread.
     *
     * @param closed runs when it was told so to the client, which may take its time to answer
     */
    void release(Runnable closed) {
        onContext(() -> {
            if (operations.values().stream().allMatch(SocketOperation::isStreaming)) {
                close(CloseCode.SERVICE_RESTART);
                closed.run();
            }
        });
    }

    /** At once if possible, so that the operation has ended before the next message is read. */
    void onContext(Runnable work) {
        if (Vertx.currentContext() == context) {
            work.run();
        } else {
            context.runOnContext(then -> work.run());
        }
    }

    /** Whether the client still wants the results of an operation. */
    boolean wants(SocketOperation operation) {
        return operations.get(operation.id()) == operation && !socket.isClosed();
    }

    /** An operation runs no more. */
    void stopped() {
        running--;
        if (expired) {
            context.runOnContext(answered -> expire());
        }
    }

    /** Whether the token of the client was accepted before on this connection. */
    boolean isAccepted() {
        return executor.isAccepted();
    }

    /** Returns false if the client has completed the operation. */
    boolean remove(SocketOperation operation) {
        return operations.remove(operation.id(), operation);
    }

    void send(String message) {
        send(message, () -> {});
    }

    /** @param written runs if the message was written */
    void send(String message, Runnable written) {
        if (!socket.isClosed()) {
            executor.send(ByteBufUtil.utf8Bytes(message), () -> socket.writeTextMessage(message))
                    .onComplete(done -> written.run());
        }
    }

    void close(CloseCode code) {
        if (!socket.isClosed()) {
            socket.close(code.code(), code.reason());
        }
    }

    private OperationResult tooMany() {
        return OperationResult.rejected(new GatewayException(ErrorCode.OVERLOADED,
                "Too many concurrent operations on this connection: at most " + maxOperations + " are allowed."));
    }
}
