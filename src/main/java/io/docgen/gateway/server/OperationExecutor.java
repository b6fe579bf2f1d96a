package io.docgen.gateway.server;

import graphql.language.OperationDefinition;
import io.docgen.gateway.graphql.GraphqlRequest;
import io.docgen.gateway.graphql.document.PreparedDocument;
import io.docgen.gateway.graphql.execution.GraphqlEngine;
import io.docgen.gateway.graphql.execution.InvalidDocumentException;
import io.docgen.gateway.graphql.execution.OperationResult;
import io.docgen.gateway.graphql.limits.DocumentBounds;
import io.docgen.gateway.graphql.limits.DocumentScanner;
import io.docgen.gateway.graphql.limits.OperationLimits;
import io.docgen.gateway.graphql.persisted.PersistedQueryResolver;
import io.docgen.gateway.graphql.persisted.TrustedDocuments;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.server.load.RequestMemory;
import io.docgen.gateway.server.load.RequestSize;
import io.docgen.gateway.server.load.RunningMemory;
import io.docgen.gateway.server.load.RunningOperation;
import io.docgen.gateway.server.observability.OperationMetrics;
import io.docgen.gateway.server.observability.OperationObserver;
import io.docgen.gateway.server.observability.OperationObserver.Observation;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Executes the operations of all transports, with the checks and measurements that are the same for all. */
@Singleton
public class OperationExecutor {

    private final GraphqlEngine engine;
    private final OperationCoalescer coalescer;
    private final SubscriptionExecutor subscriptions;
    private final RequestMemory memory;
    private final RunningMemory runningMemory;
    private final OperationLimits limits;
    private final TrustedDocuments trusted;
    private final PersistedQueryResolver persisted;
    private final OperationObserver observer;
    private final OperationMetrics metrics;

    OperationExecutor(GraphqlEngine engine, OperationCoalescer coalescer, SubscriptionExecutor subscriptions,
            RequestMemory memory, RunningMemory runningMemory,
            OperationLimits limits,
            TrustedDocuments trusted,
            PersistedQueryResolver persisted, OperationObserver observer, OperationMetrics metrics) {
        this.engine = engine;
        this.coalescer = coalescer;
        this.subscriptions = subscriptions;
        this.memory = memory;
        this.runningMemory = runningMemory;
        this.limits = limits;
        this.trusted = trusted;
        this.persisted = persisted;
        this.observer = observer;
        this.metrics = metrics;
    }

    /**
     * Executes an operation whose client is authenticated.
     *
     * @param document the text of the request's document, scanned
     * @param running it, as it is counted
     * @param onResult receives the result once; nothing if a subscription has started
     * @param results receives the results of a subscription; null if the transport can send only one result
     */
    public void execute(GraphqlRequest request, DocumentScanner document, RoutedClientRequest client,
            RunningOperation running, Consumer<OperationResult> onResult, @Nullable ResultStream results) {
        String clientKey = running.clientKey();
        Observation observation = observer.start(client, clientKey);
        OperationContext operation = new OperationContext(client, running, runningMemory.of(clientKey));
        ResultStream observed = results == null
                ? null
                : new ObservedStream(results, () -> {
                    observation.started(operation.calls());
                    operation.memory().release(); // of its events each has its own
                },
                        () -> learn(operation, request, document, client, clientKey));
        run(request, document, client, operation, running, observation, observed, result -> {
            try {
                observation.ended(result, operation.calls());
                learn(operation, request, document, client, clientKey);
            } finally {
                try {
                    onResult.accept(result); // whatever fails, the client gets it, and the operation ends for load shedding
                } finally {
                    operation.memory().release(); // from now on its response counts alone
                }
            }
        });
    }

    /** Learns the document of a client whose token Box accepts. */
    private void learn(OperationContext operation, GraphqlRequest request, DocumentScanner document,
            RoutedClientRequest client, String clientKey) {
        if (operation.calls().isAnswered()) {
            persisted.register(request, document.text(), clientKey);
            client.onAccepted().run();
        }
    }

    private void run(GraphqlRequest request, DocumentScanner text, RoutedClientRequest client,
            OperationContext operation,
            RunningOperation running, Observation observation, @Nullable ResultStream results,
            Consumer<OperationResult> onResult) {
        PreparedDocument document;
        try {
            operation.memory().hold(RequestSize.bytes(request));
            trusted.require(text.text()); // after authentication, or it would reveal the trusted documents
            PreparedDocument known = engine.known(text.text());
            document = known != null
                    ? known
                    : engine.prepare(text.text(), text.tokens(), DocumentBounds.MAX_TOKENS,
                            parsed -> limits.checkNew(parsed, request));
        } catch (InvalidDocumentException invalid) {
            onResult.accept(OperationResult.rejected(invalid.errors()));
            return;
        } catch (RuntimeException | StackOverflowError failure) {
            onResult.accept(OperationResult.rejected(failure));
            return;
        }
        OperationDefinition selected = document.operation(request.operationName());
        if (selected != null) {
            observation.selected(selected);
            operation.setName(observation.loggedName());
        }
        if (selected != null && selected.getOperation() == OperationDefinition.Operation.SUBSCRIPTION) {
            if (isWithinLimits(document, request, operation, onResult)) {
                subscriptions.start(document, request, operation, running.clientKey(), results, onResult);
            }
            return;
        }
        PreparedDocument executed = document;
        running.holds(() -> memory.hold(running.clientKey(), executed, request));
        OperationCoalescer.Key key = coalescer.key(document, request, client.context());
        Runnable own = () -> lead(document, request, operation, coalescer.lead(key, operation, onResult));
        if (!coalescer.join(key, operation, onResult, own)) {
            own.run();
        }
    }

    /** Executes an operation itself. */
    private void lead(PreparedDocument document, GraphqlRequest request, OperationContext operation,
            Consumer<OperationResult> onResult) {
        if (isWithinLimits(document, request, operation, onResult)) {
            engine.execute(document, request, operation, onResult);
        }
    }

    private boolean isWithinLimits(PreparedDocument document, GraphqlRequest request, OperationContext operation,
            Consumer<OperationResult> onRefused) {
        try {
            int cost = limits.check(document, request);
            metrics.announced(cost);
            if (operation.client().header(RoutedClientRequest.COST) != null) {
                operation.reportCost(cost, limits.maxCost());
            }
            return true;
        } catch (RuntimeException | StackOverflowError failure) {
            onRefused.accept(OperationResult.rejected(failure));
            return false;
        }
    }
}
