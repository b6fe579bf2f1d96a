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
    private final RequestCoalescer coalescer;
    private final ConcurrencyLimiter concurrency;
    private final CallerResolver callers;
    private final BoxConfig config;
    private final OperationContext operation;

    OperationLoaders(BoxCallExecutor calls, RequestCoalescer coalescer, ConcurrencyLimiter concurrency,
            CallerResolver callers, BoxConfig config, OperationContext operation) {
        this.calls = calls;
        this.coalescer = coalescer;
        this.concurrency = concurrency;
        this.callers = callers;
        this.config = config;
        this.operation = operation;
    }

    /**
     * The loader of the current operation. Call in the body of a resolver method, and keep the loader for the
     * callbacks.
     */
    public OperationLoader current() {
        UpstreamCallCounter counter = operation.instance(UpstreamCallCounter.class, UpstreamCallCounter::new);
        return operation.instance(OperationLoader.class, () -> new OperationLoader(calls, coalescer,
                concurrency.operationBulkhead(), callers.current(), config.requestTimeout(), counter));
    }
}
