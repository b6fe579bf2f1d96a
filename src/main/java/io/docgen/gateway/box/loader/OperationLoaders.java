package io.docgen.gateway.box.loader;

import io.docgen.gateway.box.audit.AuditLog;
import io.docgen.gateway.box.auth.CallerResolver;
import io.docgen.gateway.box.config.BoxConfig;
import io.docgen.gateway.box.resilience.BoxCallExecutor;
import io.docgen.gateway.box.resilience.ConcurrencyLimiter;
import io.docgen.gateway.operation.OperationContext;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;

/** Finds the {@link OperationLoader} of a GraphQL operation. */
@Singleton
public class OperationLoaders {

    private final BoxCallExecutor calls;
    private final RequestCoalescer coalescer;
    private final ConcurrencyLimiter concurrency;
    private final CallerResolver callers;
    private final BoxConfig config;
    private final Vertx vertx;
    private final AuditLog audit;

    OperationLoaders(BoxCallExecutor calls, RequestCoalescer coalescer, ConcurrencyLimiter concurrency,
            CallerResolver callers, BoxConfig config, Vertx vertx, AuditLog audit) {
        this.audit = audit;
        this.calls = calls;
        this.coalescer = coalescer;
        this.concurrency = concurrency;
        this.callers = callers;
        this.config = config;
        this.vertx = vertx;
    }

    /** The loader of an operation. */
    public OperationLoader of(OperationContext operation) {
        return operation.instance(OperationLoader.class, () -> new OperationLoader(calls, coalescer,
                concurrency.operationBulkhead(), callers.of(operation),
                new OperationDeadline(vertx, config.requestTimeout()), operation, audit));
    }
}
