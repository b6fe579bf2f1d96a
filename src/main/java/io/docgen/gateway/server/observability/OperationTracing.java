package io.docgen.gateway.server.observability;

import io.docgen.gateway.graphql.execution.OperationResult;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** A span for each operation, which is the parent of those of its calls to Box. Nothing while traces are off. */
@Singleton
public class OperationTracing {

    private final @Nullable Tracer tracer;

    @Inject
    OperationTracing(Instance<Tracer> tracer, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
        this(!off && tracer.isResolvable() ? tracer.get() : null); // a disabled SDK would record spans for nobody
    }

    OperationTracing(@Nullable Tracer tracer) {
        this.tracer = tracer;
    }

    /**
     * Starts the span of an operation.
     *
     * @param name the operation name; null if there is none, or it is no name
     * @return ends the span with the result
     */
    @SuppressWarnings("MustBeClosedChecker") // closed with the result
    public Consumer<OperationResult> start(@Nullable String name) {
        if (tracer == null) {
            return result -> {};
        }
        Span span = tracer.spanBuilder(name == null ? "GraphQL" : "GraphQL:" + name)
                .setAttribute("graphql.operationName", name == null ? "" : name).startSpan();
        if (!span.isRecording()) {
            return result -> {};
        }
        Scope scope = span.makeCurrent();
        return result -> {
            if (!result.executed()) {
                span.setStatus(StatusCode.ERROR);
            }
            scope.close();
            span.end();
        };
    }
}
