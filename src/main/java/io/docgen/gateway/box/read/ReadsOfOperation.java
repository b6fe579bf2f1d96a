package io.docgen.gateway.box.read;

import io.docgen.gateway.box.call.BoxCalls;
import io.docgen.gateway.box.call.Turns;
import io.docgen.gateway.box.caller.Callers;
import io.docgen.gateway.box.config.BoxConfig;
import io.docgen.gateway.graphql.CallCount;
import io.docgen.gateway.graphql.Operation;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds the {@link Reads} of the GraphQL operation that is being executed. */
@ApplicationScoped
public class ReadsOfOperation {

    private final BoxCalls calls;
    private final SharedReads shared;
    private final Turns turns;
    private final Callers callers;
    private final BoxConfig config;
    private final Operation operation;

    ReadsOfOperation(BoxCalls calls, SharedReads shared, Turns turns, Callers callers, BoxConfig config,
            Operation operation) {
        this.calls = calls;
        this.shared = shared;
        this.turns = turns;
        this.callers = callers;
        this.config = config;
        this.operation = operation;
    }

    /** Ask in the body of a resolver method, and keep the answer for the callbacks. */
    public Reads current() {
        CallCount count = operation.one(CallCount.class, CallCount::new);
        return operation.one(Reads.class, () -> new Reads(calls, shared, turns.ofRequest(), callers.current(),
                config.requestTimeout(), count));
    }
}
