package io.docgen.gateway.transport.websocket;

import io.docgen.gateway.engine.GraphqlRequest;
import io.docgen.gateway.engine.execution.OperationResult;
import io.docgen.gateway.engine.execution.ResultJson;
import io.docgen.gateway.error.ErrorCode;
import io.docgen.gateway.transport.ResultStream;
import io.smallrye.mutiny.Uni;
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
    private final Map<String, Operation> operations = new HashMap<>();
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

        /**
         * Executes an operation. Its result comes once, or the results of a subscription, on any thread.
         */
        void execute(GraphqlRequest request, Consumer<OperationResult> onResult, ResultStream results);
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
            case COMPLETE -> complete(message.id());
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
        Operation operation = new Operation(message.id());
        operations.put(message.id(), operation);
        running++;
        executor.execute(request, result -> onContext(() -> operation.ended(result)), operation);
    }

    /** The client wants no results any more. */
    private void complete(String id) {
        Operation operation = operations.remove(id);
        if (operation != null) {
            operation.cancel.run();
        }
    }

    /** Ends the subscriptions, when the connection is closed. */
    void closed() {
        List.copyOf(operations.keySet()).forEach(this::complete);
    }

    /** At once if possible, so that the operation has ended before the next message is read. */
    private void onContext(Runnable work) {
        if (Vertx.currentContext() == context) {
            work.run();
        } else {
            context.runOnContext(then -> work.run());
        }
    }

    /** One operation. It counts as running until it has ended, also if the client has completed it before. */
    private final class Operation implements ResultStream {

        private final String id;
        private Runnable cancel = () -> {};
        private boolean over;

        Operation(String id) {
            this.id = id;
        }

        /** Returns false if the client has completed it. */
        private boolean end() {
            if (!over) {
                over = true;
                running--;
            }
            return operations.remove(id, this);
        }

        private void ended(OperationResult result) {
            if (end()) {
                if (result.executed()) {
                    send(ServerMessage.next(id, result.json().toString()));
                    send(ServerMessage.complete(id));
                } else {
                    send(ServerMessage.error(id, ResultJson.ofErrors(result.errors())));
                }
            }
        }

        @Override
        public void started(Runnable cancellation) {
            onContext(() -> {
                cancel = () -> {
                    cancellation.run();
                    end();
                };
                if (operations.get(id) != this || socket.isClosed()) {
                    cancel.run();
                }
            });
        }

        @Override
        public Uni<Void> next(OperationResult result) {
            return Uni.createFrom().emitter(taken -> onContext(() -> {
                if (operations.get(id) == this && !socket.isClosed()) {
                    socket.writeTextMessage(ServerMessage.next(id, result.json().toString()),
                            written -> taken.complete(null));
                }
            }));
        }

        @Override
        public void completed() {
            onContext(() -> {
                if (end()) {
                    send(ServerMessage.complete(id));
                }
            });
        }

        @Override
        public void failed(OperationResult errors) {
            onContext(() -> {
                if (!end()) {
                    return;
                }
                if (ErrorCode.UNAUTHENTICATED.name().equals(errors.errors().get(0).getExtensions().get("code"))) {
                    // The client connects again with a new token. After 4401 it would not.
                    socket.close(CloseCode.FORBIDDEN.code(), CloseCode.FORBIDDEN.reason());
                } else {
                    send(ServerMessage.error(id, ResultJson.ofErrors(errors.errors())));
                }
            });
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
