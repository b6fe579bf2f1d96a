package io.docgen.gateway.box;

import io.docgen.gateway.graphql.Operation;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds the {@link Reads} of the GraphQL operation that is being executed. */
@ApplicationScoped
class ReadsOfOperation {

    private final BoxCalls calls;
    private final Caller caller;
    private final Operation operation;

    ReadsOfOperation(BoxCalls calls, Caller caller, Operation operation) {
        this.calls = calls;
        this.caller = caller;
        this.operation = operation;
    }

    /** Ask in the body of a resolver method, and keep the answer for the callbacks. */
    Reads current() {
        return operation.one(Reads.class, () -> new Reads(calls, caller.authorization()));
    }
}
