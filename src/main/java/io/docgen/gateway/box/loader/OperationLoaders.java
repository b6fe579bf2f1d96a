package io.docgen.gateway.box.loader;

import io.docgen.gateway.box.auth.CallerResolver;
import io.docgen.gateway.box.config.BoxConfig;
import io.docgen.gateway.box.resilience.BoxCallExecutor;
import io.docgen.gateway.box.resilience.ConcurrencyLimiter;
import io.docgen.gateway.engine.OperationContext;
import io.docgen.gateway.engine.UpstreamCallCounter;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds the {@link OperationLoader} of the GraphQL operation that is being executed. */
@ApplicationScoped
public class OperationLoaders {

    private final BoxCallExecutor calls;
    private final RequestCoalescer shared;
    private final ConcurrencyLimiter turns;
    private final CallerResolver callers;
    private final BoxConfig config;
    private final OperationContext operation;

    OperationLoaders(BoxCallExecutor calls, RequestCoalescer shared, ConcurrencyLimiter turns, CallerResolver callers, BoxConfig config,
            OperationContext operation) {
        this.calls = calls;
        this.shared = shared;
        this.turns = turns;
        this.callers = callers;
        this.config = config;
        this.operation = operation;
    }

    /** Ask in the body of a resolver method, and keep the answer for the callbacks. */
    public OperationLoader current() {
        UpstreamCallCounter count = operation.one(UpstreamCallCounter.class, UpstreamCallCounter::new);
        return operation.one(OperationLoader.class, () -> new OperationLoader(calls, shared, turns.ofRequest(), callers.current(),
                config.requestTimeout(), count));
    }
}
