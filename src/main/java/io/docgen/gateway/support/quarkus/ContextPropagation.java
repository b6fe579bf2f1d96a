package io.docgen.gateway.support.quarkus;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Disables the propagation of contexts through Mutiny.
 *
 * <p>Why: it captures all contexts at each operator, which took a third of the CPU time of a query, for nothing: no
 * class of the gateway uses the request scope, and everything else is kept in the Vert.x context. It can go when
 * Quarkus has a setting for it. {@code ContextPropagationTest} fails if it no longer works.
 */
@Singleton
class ContextPropagation {

    void disable(@Observes StartupEvent start) {
        Infrastructure.clearInterceptors();
    }
}
