package io.docgen.gateway.server.websocket;

import io.docgen.gateway.graphql.GraphqlRequest;
import io.docgen.gateway.graphql.execution.OperationResult;
import io.docgen.gateway.server.ResultStream;
import io.vertx.core.Future;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Executes the operations of one connection, for its client. */
interface ConnectionExecutor {

    /**
     * Authenticates the client.
     *
     * @param payload of {@code connection_init}; may be null
     * @param admitted runs if the client is admitted
     * @param refused runs otherwise
     * @param expired runs when an admitted client is not authenticated any more
     */
    void admit(@Nullable Map<String, Object> payload, Runnable admitted, Consumer<CloseCode> refused,
            Runnable expired);

    /**
     * Executes an operation. Its result comes once, or the results of a subscription, on any thread.
     *
     * @param whenGone takes what to run when the client does not want the result any more
     */
    void execute(GraphqlRequest request, Consumer<OperationResult> onResult, ResultStream results,
            Consumer<Runnable> whenGone);

    /** Writes a message, unless the client has too much that it has not read yet. */
    Future<Void> send(long bytes, Supplier<Future<Void>> write);

    /** Whether the token of the client was accepted before, by Box or by the identity provider. */
    boolean isAccepted();
}
