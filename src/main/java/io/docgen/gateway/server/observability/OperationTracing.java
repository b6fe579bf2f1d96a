package io.docgen.gateway.server.observability;

import io.docgen.gateway.operation.ClientSoftware;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** A span for each operation, which is the parent of those of its calls to Box. Nothing while traces are off. */
@Singleton
public class OperationTracing {

    /** The convention for headers of requests, which have lists of values. */
    private static final AttributeKey<List<String>> REQUEST_ID = AttributeKey
            .stringArrayKey("http.request.header.x-request-id");

    /** No convention has the client. */
    private static final AttributeKey<String> CLIENT = AttributeKey.stringKey("graphql.client.name");
    private static final AttributeKey<String> VERSION = AttributeKey.stringKey("graphql.client.version");

    private final @Nullable Tracer tracer;

    @Inject
    OperationTracing(Instance<Tracer> tracer, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
        this(!off && tracer.isResolvable() ? tracer.get() : null); // a disabled SDK would record spans for nobody
    }

    OperationTracing(@Nullable Tracer tracer) {
        this.tracer = tracer;
    }

    /**
     * Starts the span of an operation, of which nothing is known yet.
     *
     * @param requestId null if the request has none
     * @param software null if the client does not say
     */
    @SuppressWarnings("MustBeClosedChecker") // closed with the span
    OperationSpan start(@Nullable String requestId, @Nullable ClientSoftware software) {
        if (tracer == null) {
            return OperationSpan.NONE;
        }
        Span span = tracer.spanBuilder("GraphQL Operation").setSpanKind(SpanKind.SERVER)
                .setAttribute(REQUEST_ID, requestId == null ? null : List.of(requestId))
                .setAttribute(CLIENT, software == null ? null : software.name())
                .setAttribute(VERSION, software == null ? null : software.version()).startSpan();
        return span.isRecording() ? new OperationSpan(span, span.makeCurrent()) : OperationSpan.NONE;
    }
}
