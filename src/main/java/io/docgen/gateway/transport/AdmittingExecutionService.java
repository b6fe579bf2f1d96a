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
 * SmallRye's execution of operations, over HTTP and WebSocket alike, but of those alone that may be executed, and whatever
 * comes of one is a result whose errors have a code and a message that may leave.
 */
@Alternative
@Priority(1)
@Singleton
@Unremovable // whoever asks for it does so when the application runs
class AdmittingExecutionService extends ExecutionService {

    private static final String OPERATION = "operation";
    private static final Runnable NOTHING = () -> { };

    private final OidcAuthenticator lock;
    private final CurrentVertxRequest current;
    private final OperationMetrics metrics;
    private final LoadShedder overload;
    private final TrustedDocuments trusted;
    private final PersistedQueryResolver persisted;
    private final LimitsConfig limits;

    AdmittingExecutionService(GraphQLSchema graphql, Schema schema, OidcAuthenticator lock, CurrentVertxRequest current,
            OperationMetrics metrics, LoadShedder overload, TrustedDocuments trusted, PersistedQueryResolver persisted,
            DocumentCache documents, LimitsConfig limits) {
        super(graphql, schema);
        documents.installIn(this);
        this.lock = lock;
        this.current = current;
        this.metrics = metrics;
        this.overload = overload;
        this.trusted = trusted;
        this.persisted = persisted;
        this.limits = limits;
    }

    /** Everything that is cheap to find out comes first: nothing is parsed that is not to be executed. */
    @Override
    public void execute(JsonObject sent, Map<String, Object> context, ExecutionResponseWriter writer, boolean async) {
        JsonObject request;
        boolean overWebSocket = WebSocketUpgrade.isRequested(current.getCurrent());
        String caller = CallerKey.of(current.getCurrent(), ConnectionInitPayload.parameter(context.get(ConnectionInitPayload.KEY), "Authorization"));
        try {
            request = OperationRequest.checked(overWebSocket ? persisted.resolve(sent) : sent);
            QueryScanner.check(query(request), limits);
        } catch (GatewayException refused) {
            answer(JsonValue.EMPTY_JSON_OBJECT, context, caller, writer, NOTHING).fail(refused);
            return;
        }
        if (!overWebSocket) {
            admit(request, context, answer(request, context, caller, writer, NOTHING), async); // there was room, or it were not here
        } else if (overload.admits(caller)) {
            admit(request, context, answer(request, context, caller, writer, overload.begun(caller)), async);
        } else {
            answer(request, context, caller, writer, NOTHING).fail(new GatewayException(ErrorCode.OVERLOADED, LoadShedder.MESSAGE));
        }
    }

    private void admit(JsonObject request, Map<String, Object> context, ExecutionResponseWriter writer, boolean async) {
        if (lock.isOn()) {
            String authorization = ConnectionInitPayload.parameter(context.get(ConnectionInitPayload.KEY), "Authorization");
            lock.admit(current.getCurrent(), authorization).subscribe().with(
                    in -> run(request, context, writer, async), writer::fail);
        } else {
            run(request, context, writer, async);
        }
    }

    /** Whatever is thrown on the way is an answer too, with which the room that was taken is given back. */
    private void run(JsonObject request, Map<String, Object> context, ExecutionResponseWriter writer, boolean async) {
        try {
            trusted.require(query(request)); // after the lock, or it would tell strangers which queries there are
            super.execute(request, context, writer, async);
        } catch (RuntimeException | StackOverflowError failure) {
            writer.fail(failure);
        }
    }

    /** @param onEnd is run when it has been written */
    private SanitizingResponseWriter answer(JsonObject request, Map<String, Object> context, String caller,
            ExecutionResponseWriter writer, Runnable onEnd) {
        UpstreamCallCounter calls = new UpstreamCallCounter();
        context.put(UpstreamCallCounter.KEY, calls);
        String name = request.get("operationName") instanceof JsonString text ? text.getString() : null;
        if (OperationMetrics.isName(name)) {
            MDC.put(OPERATION, name); // of this request alone: Quarkus keeps it in the request's context
        }
        long begun = System.nanoTime();
        return new SanitizingResponseWriter(query(request), writer, result -> {
            metrics.ended(name, Duration.ofNanos(System.nanoTime() - begun), result, calls);
            if (calls.isAnswered()) {
                persisted.register(request, caller);
            }
        }, onEnd);
    }

    private static String query(JsonObject request) {
        return request.get("query") instanceof JsonString text ? text.getString() : "";
    }
}
