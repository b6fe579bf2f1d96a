package io.docgen.gateway.graphql.execution.resolver;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import io.smallrye.graphql.schema.model.Operation;
import java.util.concurrent.TimeUnit;

/** Measures how long a field takes to resolve: the metric {@code mp_graphql} of MicroProfile GraphQL. */
final class ResolverTimer {

    private final Timer timer;

    ResolverTimer(Operation operation) {
        this.timer = Timer.builder("mp_graphql")
                .tags("name", operation.getName(), "source", String.valueOf(operation.isSourceField()), "type",
                        operation.getOperationType().name())
                .register(Metrics.globalRegistry);
    }

    void resolved(long startNanos) {
        timer.record(System.nanoTime() - startNanos, TimeUnit.NANOSECONDS);
    }
}
