package io.docgen.gateway.transport;

import io.docgen.gateway.engine.execution.OperationResult;
import io.smallrye.mutiny.Uni;

/**
 * A result stream whose operation ends for load shedding when it has started: from then on it only waits.
 *
 * @param onStart runs when it has started
 */
public record StartedStream(ResultStream results, Runnable onStart) implements ResultStream {

    @Override
    public void started(Runnable cancel) {
        onStart.run();
        results.started(cancel);
    }

    @Override
    public Uni<Void> next(OperationResult result) {
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
