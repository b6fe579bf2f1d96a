package io.docgen.gateway.server;

import graphql.language.OperationDefinition;
import io.docgen.gateway.box.loader.KnownReads;
import io.docgen.gateway.graphql.GraphqlRequest;
import io.docgen.gateway.graphql.document.PreparedDocument;
import io.docgen.gateway.graphql.execution.GraphqlEngine;
import io.docgen.gateway.graphql.execution.OperationResult;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.operation.UpstreamCallCounter;
import io.docgen.gateway.server.auth.OidcAuthenticator;
import io.docgen.gateway.server.load.RequestMemory;
import io.docgen.gateway.server.load.SubscriptionLimiter;
import io.docgen.gateway.server.observability.OperationMetrics;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Executes subscriptions: the operation once for each event of its source stream, one after the other. */
@Singleton
class SubscriptionExecutor {

    private final GraphqlEngine engine;
    private final SubscriptionLimiter limiter;
    private final RequestMemory memory;
    private final OperationMetrics metrics;

    SubscriptionExecutor(GraphqlEngine engine, SubscriptionLimiter limiter, RequestMemory memory,
            OperationMetrics metrics) {
        this.engine = engine;
        this.limiter = limiter;
        this.memory = memory;
        this.metrics = metrics;
    }

    /**
     * Starts a subscription.
     *
     * @param clientKey see {@link io.docgen.gateway.server.auth.ClientKey}
     * @param results receives the results; null if the transport has no way to send more than one
     * @param onRefused receives the result if nothing was started
     */
    void start(PreparedDocument document, GraphqlRequest request, OperationContext operation, String clientKey,
            @Nullable ResultStream results, Consumer<OperationResult> onRefused) {
        if (results == null) {
            onRefused.accept(OperationResult.rejected(new GatewayException(ErrorCode.BAD_USER_INPUT,
                    "Subscribe over a WebSocket with graphql-transport-ws, or with 'Accept: text/event-stream'.")));
            return;
        }
        Runnable release;
        try {
            release = memory.hold(clientKey, document, request);
        } catch (GatewayException tooMuch) {
            onRefused.accept(OperationResult.rejected(tooMuch));
            return;
        }
        engine.subscribe(document, request, operation,
                source -> run(limiter.limit(clientKey, OidcAuthenticator.expiryOf(operation.client()), source)
                        .onTermination().invoke(release), document, request, operation, clientKey, results),
                refused -> {
                    release.run();
                    onRefused.accept(refused);
                });
    }

    private void run(Multi<Object> source, PreparedDocument document, GraphqlRequest request,
            OperationContext operation, String clientKey, ResultStream results) {
        source.onSubscription().invoke(subscription -> results.started(subscription::cancel))
                .onItem().transformToUniAndConcatenate(event -> result(event, document, request, operation, clientKey)
                        .chain(results::next))
                .subscribe()
                .with(sent -> {}, failure -> results.failed(OperationResult.rejected(failure)), results::completed);
    }

    private Uni<OperationResult> result(Object event, PreparedDocument document, GraphqlRequest request,
            OperationContext operation, String clientKey) {
        OperationDefinition selected = document.operation(request.operationName());
        String name = selected == null ? null : selected.getName();
        OperationContext forEvent = operation.forEvent(event);
        UpstreamCallCounter calls = forEvent.calls(); // of all that was read for the event nothing else is kept
        long startNanos = System.nanoTime();
        return Uni.createFrom().<OperationResult>emitter(
                emitter -> engine.execute(document, request, forEvent, emitter::complete))
                .invoke(result -> metrics.ended(name, clientKey,
                        Duration.ofNanos(System.nanoTime() - startNanos), result, calls))
                .onTermination().invoke(() -> {
                    operation.detach(KnownReads.class);
                    forEvent.memory().release();
                });
    }
}
