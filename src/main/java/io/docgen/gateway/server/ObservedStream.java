package io.docgen.gateway.server;

import io.docgen.gateway.graphql.execution.OperationResult;
import io.smallrye.mutiny.Uni;

/**
 * A result stream that something is observed of.
 *
 * @param onStart runs when the subscription has begun. From then on it mostly waits, so it is over for load shedding
 * @param onResult runs before each result
 */
public record ObservedStream(ResultStream results, Runnable onStart, Runnable onResult) implements ResultStream {

    public ObservedStream(ResultStream results, Runnable onStart) {
        this(results, onStart, () -> {});
    }

    @Override
    public void started(Runnable cancel) {
        onStart.run();
        results.started(cancel);
    }

    @Override
    public Uni<Void> next(OperationResult result) {
        onResult.run();
        return results.next(result);
    }

    @Override
    public void completed() {
        results.completed();
    }

    @Override
    public void failed(OperationResult errors) {
        results.failed(errors);
    }
}
