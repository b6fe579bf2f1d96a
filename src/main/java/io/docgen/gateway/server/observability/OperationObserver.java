package io.docgen.gateway.server.observability;

import graphql.language.OperationDefinition;
import io.docgen.gateway.graphql.execution.OperationResult;
import io.docgen.gateway.operation.ClientRequest;
import io.docgen.gateway.operation.ClientSoftware;
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

    private static final String CLIENT = "client";

    private final OperationMetrics metrics;
    private final ClientMetrics clients;
    private final OperationTracing tracing;

    OperationObserver(OperationMetrics metrics, ClientMetrics clients, OperationTracing tracing) {
        this.metrics = metrics;
        this.clients = clients;
        this.tracing = tracing;
    }

    /**
     * Begins to observe an operation, on the context of its request.
     *
     * @param client the request
     * @param clientKey see {@link io.docgen.gateway.server.auth.ClientKey}
     */
    public Observation start(ClientRequest client, String clientKey) {
        ClientSoftware software = client.software();
        put(CLIENT, software == null ? null : software.toString());
        return new Observation(clientKey, software, tracing.start(client.requestId(), software));
    }

    /**
     * For the log of this request only, because Quarkus keeps it in its context; of a WebSocket, which has one, too.
     */
    private static void put(String key, @Nullable String value) {
        if (value == null) {
            MDC.remove(key);
        } else {
            MDC.put(key, value);
        }
    }

    /** One operation. */
    public final class Observation {

        private final String clientKey;
        private final @Nullable ClientSoftware software;
        private final OperationSpan span;
        private final long startNanos = System.nanoTime();
        private @Nullable String name;

        private Observation(String clientKey, @Nullable ClientSoftware software, OperationSpan span) {
            this.clientKey = clientKey;
            this.software = software;
            this.span = span;
        }

        /**
         * The operation was found in the document, whose name for it is the one that counts: a request may have none.
         */
        public void selected(OperationDefinition operation) {
            name = operation.getName();
            put(OPERATION, loggedName());
            span.selected(operation);
        }

        /** The name for logs; null if there is none, or none that is short enough. */
        public @Nullable String loggedName() {
            return OperationName.isValid(name) ? name : null;
        }

        /** A subscription has started: each of its events is measured as an operation of its own. */
        public void started(UpstreamCallCounter boxCalls) {
            span.end(STARTED);
            count(STARTED, boxCalls);
        }

        /** The operation has its result. */
        public void ended(OperationResult result, UpstreamCallCounter boxCalls) {
            span.end(result);
            metrics.ended(name, clientKey, Duration.ofNanos(System.nanoTime() - startNanos), result, boxCalls);
            count(result, boxCalls);
        }

        private void count(OperationResult result, UpstreamCallCounter boxCalls) {
            clients.ended(software, boxCalls.isAnswered() ? clientKey : null, OperationMetrics.outcome(result));
        }
    }
}
