package io.docgen.gateway.transport.websocket;

import io.docgen.gateway.engine.GraphqlRequest;
import io.docgen.gateway.engine.execution.OperationResult;
import io.docgen.gateway.engine.execution.ResultJson;
import io.docgen.gateway.error.ErrorCode;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

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
    private final Executor executor;
    private final int maxOperations;
    private final Map<String, Object> operations = new HashMap<>();
    private State state = State.OPEN;
    private int running;

    /** Executes the operations of a connection. */
    interface Executor {

        /**
         * Authenticates the client.
         *
         * @param payload of {@code connection_init}; may be null
         * @param admitted runs if the client is admitted
         * @param refused runs otherwise
         */
        void admit(Map<String, Object> payload, Runnable admitted, Consumer<CloseCode> refused);

        /** Executes an operation. The result comes once, on any thread. */
        void execute(GraphqlRequest request, Consumer<OperationResult> onResult);
    }

    GraphqlConnection(ServerWebSocket socket, Context context, Executor executor, int maxOperations) {
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
            case COMPLETE -> operations.remove(message.id()); // its result is not sent
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
                code -> context.runOnContext(refused -> socket.close(code.code(), code.reason())));
    }

    private void subscribe(ClientMessage message) {
        if (state != State.READY) {
            throw new ProtocolException(CloseCode.UNAUTHORIZED);
        }
        GraphqlRequest request = message.request();
        if (operations.containsKey(message.id())) {
            throw new ProtocolException(CloseCode.DUPLICATE_ID);
        }
        if (running >= maxOperations) { // completed by the client or not: they still run
            send(ServerMessage.error(message.id(), tooMany()));
            return;
        }
        Object operation = new Object();
        operations.put(message.id(), operation);
        running++;
        executor.execute(request, result -> onContext(() -> ended(message.id(), operation, result)));
    }

    /** At once if possible, so that the operation has ended before the next message is read. */
    private void onContext(Runnable work) {
        if (Vertx.currentContext() == context) {
            work.run();
        } else {
            context.runOnContext(then -> work.run());
        }
    }

    private void ended(String id, Object operation, OperationResult result) {
        running--;
        if (operations.remove(id, operation)) { // otherwise the client has completed it
            if (result.executed()) {
                send(ServerMessage.next(id, result.json().toString()));
                send(ServerMessage.complete(id));
            } else {
                send(ServerMessage.error(id, ResultJson.ofErrors(result.errors())));
            }
        }
    }

    private void send(String message) {
        if (!socket.isClosed()) {
            socket.writeTextMessage(message);
        }
    }

    private String tooMany() {
        return errors(ErrorCode.OVERLOADED,
                "Too many concurrent operations on this connection: at most " + maxOperations + " are allowed.");
    }

    private static String errors(ErrorCode code, String message) {
        return Json.encode(List.of(Map.of("message", message, "extensions", Map.of("code", code.name()))));
    }
}
