package io.docgen.gateway.transport;

import graphql.schema.GraphQLSchema;
import io.docgen.gateway.admission.CallerKey;
import io.docgen.gateway.admission.auth.OidcAuthenticator;
import io.docgen.gateway.admission.limits.DocumentCache;
import io.docgen.gateway.admission.limits.LimitsConfig;
import io.docgen.gateway.admission.limits.QueryScanner;
import io.docgen.gateway.admission.load.LoadShedder;
import io.docgen.gateway.admission.persisted.PersistedQueryResolver;
import io.docgen.gateway.admission.persisted.TrustedDocuments;
import io.docgen.gateway.engine.ConnectionInitPayload;
import io.docgen.gateway.engine.SanitizingResponseWriter;
import io.docgen.gateway.engine.UpstreamCallCounter;
import io.docgen.gateway.error.ErrorCode;
import io.docgen.gateway.error.GatewayException;
import io.docgen.gateway.observability.OperationMetrics;
import io.docgen.gateway.transport.connection.WebSocketUpgrade;
import io.quarkus.arc.Unremovable;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.MDC;

/**
 * SmallRye's execution of operations over HTTP and WebSocket, preceded by admission. Every outcome is a result with
 * sanitized errors.
 */
@Alternative
@Priority(1)
@Singleton
@Unremovable // it is looked up at run time
class AdmittingExecutionService extends ExecutionService {

    private static final String OPERATION = "operation";

    private final OidcAuthenticator authenticator;
    private final CurrentVertxRequest current;
    private final OperationMetrics metrics;
    private final LoadShedder loadShedder;
    private final TrustedDocuments trusted;
    private final PersistedQueryResolver persisted;
    private final LimitsConfig limits;

    AdmittingExecutionService(GraphQLSchema graphql, Schema schema, OidcAuthenticator authenticator,
            CurrentVertxRequest current,
            OperationMetrics metrics, LoadShedder loadShedder, TrustedDocuments trusted,
            PersistedQueryResolver persisted,
            DocumentCache documents, LimitsConfig limits) {
        super(graphql, schema);
        documents.installIn(this);
        this.authenticator = authenticator;
        this.current = current;
        this.metrics = metrics;
        this.loadShedder = loadShedder;
        this.trusted = trusted;
        this.persisted = persisted;
        this.limits = limits;
    }

    /** Cheap checks come first: nothing is parsed that will not be executed. */
    @Override
    public void execute(JsonObject sent, Map<String, Object> context, ExecutionResponseWriter writer, boolean async) {
        JsonObject request;
        boolean overWebSocket = WebSocketUpgrade.isRequested(current.getCurrent());
        String caller = CallerKey.of(current.getCurrent(),
                ConnectionInitPayload.parameter(context.get(ConnectionInitPayload.KEY), "Authorization"));
        try {
            request = OperationRequest.normalise(overWebSocket ? persisted.resolve(sent) : sent);
            QueryScanner.check(query(request), limits);
        } catch (GatewayException refused) {
            responseWriter(JsonValue.EMPTY_JSON_OBJECT, context, caller, writer, () -> {}).fail(refused);
            return;
        }
        if (!overWebSocket) {
            // Load shedding has admitted it before.
            admit(request, context, responseWriter(request, context, caller, writer, () -> {}), async);
        } else if (loadShedder.admits(caller)) {
            admit(request, context, responseWriter(request, context, caller, writer, loadShedder.started(caller)),
                    async);
        } else {
            responseWriter(request, context, caller, writer, () -> {})
                    .fail(new GatewayException(ErrorCode.OVERLOADED, LoadShedder.MESSAGE));
        }
    }

    private void admit(JsonObject request, Map<String, Object> context, ExecutionResponseWriter writer, boolean async) {
        if (authenticator.isEnabled()) {
            String authorization = ConnectionInitPayload.parameter(context.get(ConnectionInitPayload.KEY),
                    "Authorization");
            authenticator.authenticate(current.getCurrent(), authorization).subscribe().with(
                    authenticated -> run(request, context, writer, async), writer::fail);
        } else {
            run(request, context, writer, async);
        }
    }

    /** Every exception becomes a response, which also ends the operation for load shedding. */
    private void run(JsonObject request, Map<String, Object> context, ExecutionResponseWriter writer, boolean async) {
        try {
            trusted.require(query(request)); // after authentication, or it would reveal the trusted documents
            super.execute(request, context, writer, async);
        } catch (RuntimeException | StackOverflowError failure) {
            writer.fail(failure);
        }
    }

    /** @param onEnd runs when the response was written */
    private SanitizingResponseWriter responseWriter(JsonObject request, Map<String, Object> context, String caller,
            ExecutionResponseWriter writer, Runnable onEnd) {
        UpstreamCallCounter calls = new UpstreamCallCounter();
        context.put(UpstreamCallCounter.KEY, calls);
        String name = request.get("operationName") instanceof JsonString text ? text.getString() : null;
        if (OperationMetrics.isName(name)) {
            MDC.put(OPERATION, name); // of this request only: Quarkus keeps it in the context of the request
        }
        long startNanos = System.nanoTime();
        return new SanitizingResponseWriter(query(request), writer, result -> {
            metrics.ended(name, Duration.ofNanos(System.nanoTime() - startNanos), result, calls);
            if (calls.isAnswered()) {
                persisted.register(request, caller);
            }
        }, onEnd);
    }

    private static String query(JsonObject request) {
        return request.get("query") instanceof JsonString text ? text.getString() : "";
    }
}
