package io.docgen.gateway.server.observability;

import graphql.language.OperationDefinition;
import io.docgen.gateway.graphql.execution.OperationResult;
import io.docgen.gateway.operation.ClientRequest;
import io.docgen.gateway.operation.UpstreamCallCounter;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Observes operations: their names in logs, their spans, their metrics. */
@Singleton
public class OperationObserver {

    private static final String OPERATION = "operation";
    private static final OperationResult STARTED = new OperationResult(true, null, List.of(), Map.of());

    private final OperationMetrics metrics;
    private final OperationTracing tracing;

    OperationObserver(OperationMetrics metrics, OperationTracing tracing) {
        this.metrics = metrics;
        this.tracing = tracing;
    }

    /**
     * Begins to observe an operation, on the context of its request.
     *
     * @param client the request
     * @param clientKey see {@link io.docgen.gateway.server.auth.ClientKey}
     */
    public Observation start(ClientRequest client, String clientKey) {
        return new Observation(clientKey, tracing.start(RequestId.of(client)));
    }

    /** One operation. */
    public final class Observation {

        private final String clientKey;
        private final OperationSpan span;
        private final long startNanos = System.nanoTime();
        private @Nullable String name;

        private Observation(String clientKey, OperationSpan span) {
            this.clientKey = clientKey;
            this.span = span;
        }

        /**
         * The operation was found in the document, whose name for it is the one that counts: a request may have none.
         */
        public void selected(OperationDefinition operation) {
            name = operation.getName();
            if (OperationNames.isName(name)) {
                MDC.put(OPERATION, name); // of this request only: Quarkus keeps it in its context
            } else {
                MDC.remove(OPERATION); // of the operation before it, if both came over one WebSocket
            }
            span.selected(operation);
        }

        /** A subscription has started: each of its events is measured as an operation of its own. */
        public void started() {
            span.end(STARTED);
        }

        /** The operation has its result. */
        public void ended(OperationResult result, UpstreamCallCounter boxCalls) {
            span.end(result);
            metrics.ended(name, clientKey, Duration.ofNanos(System.nanoTime() - startNanos), result, boxCalls);
        }
    }
}
