package io.docgen.gateway.guard;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import io.docgen.gateway.graphql.ConnectionInit;
import io.docgen.gateway.graphql.ErrorCode;
import io.docgen.gateway.graphql.GatewayException;
import io.docgen.gateway.guard.http.CallerKey;
import io.docgen.gateway.guard.http.Overload;
import io.docgen.gateway.guard.http.PersistedQueries;
import io.docgen.gateway.guard.http.WebSockets;
import io.docgen.gateway.guard.limits.LimitsConfig;
import io.docgen.gateway.guard.limits.QueryText;
import io.docgen.gateway.guard.lock.Lock;
import io.docgen.gateway.guard.trusted.TrustedDocuments;
import io.quarkus.arc.Unremovable;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.graphql.execution.ExecutionResponse;
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
 * SmallRye's execution of operations, over HTTP and WebSocket alike, but whatever comes of one is a result whose errors
 * have a code and a message that may leave. Its own says of a document that it cannot parse just that, past all hooks, and
 * of one that was refused "Internal server error".
 */
@Alternative
@Priority(1)
@Singleton
@Unremovable // whoever asks for it does so when the application runs
class GuardedExecution extends ExecutionService {

    private static final String OPERATION = "operation";

    private final Lock lock;
    private final CurrentVertxRequest current;
    private final OperationMetrics metrics;
    private final Overload overload;
    private final TrustedDocuments trusted;
    private final PersistedQueries persisted;
    private final LimitsConfig limits;

    GuardedExecution(GraphQLSchema graphql, Schema schema, Lock lock, CurrentVertxRequest current,
            OperationMetrics metrics, Overload overload, TrustedDocuments trusted, PersistedQueries persisted,
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
        boolean overWebSocket = WebSockets.isOne(current.getCurrent());
        try {
            request = OperationRequest.checked(overWebSocket ? persisted.resolve(sent) : sent);
            QueryText.check(query(request), limits);
        } catch (GatewayException refused) {
            explaining(JsonValue.EMPTY_JSON_OBJECT, writer, () -> { }).fail(refused);
            return;
        }
        if (!overWebSocket) {
            admit(request, context, explaining(request, writer, () -> { }), async); // there was room, or it were not here
            return;
        }
        String caller = CallerKey.of(current.getCurrent(), ConnectionInit.parameter(context.get(ConnectionInit.KEY), "Authorization"));
        if (overload.admits(caller)) {
            admit(request, context, explaining(request, writer, overload.begun(caller)), async);
        } else {
            explaining(request, writer, () -> { }).fail(new GatewayException(ErrorCode.OVERLOADED, Overload.MESSAGE));
        }
    }

    private void admit(JsonObject request, Map<String, Object> context, ExecutionResponseWriter writer, boolean async) {
        if (lock.isOn()) {
            String authorization = ConnectionInit.parameter(context.get(ConnectionInit.KEY), "Authorization");
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
    private ExecutionResponseWriter explaining(JsonObject request, ExecutionResponseWriter writer, Runnable onEnd) {
        String name = request.get("operationName") instanceof JsonString text ? text.getString() : null;
        long begun = System.nanoTime();
        if (name != null) {
            MDC.put(OPERATION, name); // of this request alone: Quarkus keeps it in the request's context
        }
        return new ExecutionResponseWriter() {
            @Override
            public void write(ExecutionResponse response) {
                ExecutionResponse explained =
                        isNotParsed(response.getExecutionResult()) ? response(complaint(request)) : response;
                metrics.ended(name, Duration.ofNanos(System.nanoTime() - begun), explained.getExecutionResult());
                try {
                    writer.write(explained);
                } catch (RuntimeException unwritable) {
                    writer.fail(unwritable); // SmallRye would swallow it, and the client wait for ever
                } finally {
                    onEnd.run();
                }
            }

            @Override
            public void fail(Throwable failure) {
                write(response(ErrorReport.of(failure)));
            }
        };
    }

    private static boolean isNotParsed(ExecutionResult result) {
        return !result.isDataPresent() && result.getErrors().stream().anyMatch(error -> error.getExtensions() == null);
    }

    private static GraphQLError complaint(JsonObject request) {
        try {
            Parser.parse(ParserEnvironment.newParserEnvironment().document(query(request))
                    .parserOptions(ParserOptions.getDefaultOperationParserOptions()).build());
            return ErrorReport.of(new IllegalStateException("SmallRye GraphQL could not parse what can be parsed"));
        } catch (InvalidSyntaxException wrong) {
            return ErrorReport.of(wrong);
        }
    }

    private static String query(JsonObject request) {
        return request.get("query") instanceof JsonString text ? text.getString() : "";
    }

    private static ExecutionResponse response(GraphQLError error) {
        return new ExecutionResponse(ExecutionResult.newExecutionResult().addError(error).build());
    }
}
