package io.docgen.gateway.server;

import io.docgen.gateway.graphql.execution.OperationResult;
import io.smallrye.mutiny.Uni;

/** Receives the results of a subscription, in order and one at a time, on any thread. */
public interface ResultStream {

    /**
     * The subscription has begun.
     *
     * @param cancel ends it; may run at any time, also repeatedly
     */
    void started(Runnable cancel);

    /**
     * The result for an event.
     *
     * @return completes when the client can take another one
     */
    Uni<Void> next(OperationResult result);

    /** There are no more results. */
    void completed();

    /** The subscription has failed. */
    void failed(OperationResult errors);
}
