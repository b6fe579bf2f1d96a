package io.docgen.gateway.server.websocket;

import io.docgen.gateway.graphql.execution.OperationResult;
import io.docgen.gateway.server.ResultStream;
import io.docgen.gateway.support.error.ErrorCode;
import io.smallrye.mutiny.Uni;

/**
 * One operation of a connection. It counts as running until it has ended, also if the client has completed it before.
 */
final class SocketOperation implements ResultStream {

    private final GraphqlConnection connection;
    private final String id;
    private Runnable cancellation = () -> {};
    private boolean streaming;
    private boolean over;

    SocketOperation(GraphqlConnection connection, String id) {
        this.connection = connection;
        this.id = id;
    }

    String id() {
        return id;
    }

    /** Whether it is a subscription that has started, and so waits for events. */
    boolean isStreaming() {
        return streaming;
    }

    /** The only result. */
    void ended(OperationResult result) {
        if (end()) {
            if (result.executed()) {
                connection.send(ServerMessage.next(id, result));
                connection.send(ServerMessage.complete(id));
            } else {
                connection.send(ServerMessage.error(id, result));
            }
        }
    }

    /** Takes what to run when the client wants no results any more. Any thread. */
    void whenGone(Runnable gone) {
        connection.onContext(() -> {
            Runnable others = cancellation;
            cancellation = () -> {
                others.run();
                gone.run();
            };
            if (!connection.wants(this)) {
                gone.run();
            }
        });
    }

    /** The client wants no results any more. */
    void cancel() {
        cancellation.run();
    }

    @Override
    public void started(Runnable stop) {
        connection.onContext(() -> {
            streaming = true;
            cancellation = () -> {
                stop.run();
                end();
            };
            if (!connection.wants(this)) {
                cancel();
            }
        });
    }

    @Override
    public Uni<Void> next(OperationResult result) {
        return Uni.createFrom().emitter(taken -> connection.onContext(() -> {
            if (connection.wants(this)) {
                connection.send(ServerMessage.next(id, result), () -> taken.complete(null));
            }
        }));
    }

    @Override
    public void completed() {
        connection.onContext(() -> {
            if (end()) {
                connection.send(ServerMessage.complete(id));
            }
        });
    }

    @Override
    public void failed(OperationResult errors) {
        connection.onContext(() -> {
            if (!end()) {
                return;
            }
            if (connection.isAccepted() && ErrorCode.UNAUTHENTICATED.name()
                    .equals(errors.errors().get(0).getExtensions().get("code"))) {
                // The client connects again with a new token. After 4401 it would not. With a token that was never
                // accepted it would do so endlessly.
                connection.close(CloseCode.FORBIDDEN);
            } else {
                connection.send(ServerMessage.error(id, errors));
            }
        });
    }

    /** Returns false if the client has completed it. */
    private boolean end() {
        if (!over) {
            over = true;
            connection.stopped();
        }
        return connection.remove(this);
    }
}
