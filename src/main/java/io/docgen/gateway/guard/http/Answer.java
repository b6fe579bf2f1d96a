package io.docgen.gateway.guard.http;

import graphql.ExecutionResult;
import io.docgen.gateway.graphql.ErrorCode;
import io.docgen.gateway.graphql.GatewayException;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Writes the answer to one request, whatever came of it. */
final class Answer {

    private static final Logger LOG = Logger.getLogger(Answer.class);

    private final RoutingContext ctx;
    private final ResponseType type;

    Answer(RoutingContext ctx, ResponseType type) {
        this.ctx = ctx;
        this.type = type;
    }

    /** The answer to a request that was not executed. */
    void refuse(NotARequest wrong) {
        JsonObject error = new JsonObject().put("message", wrong.getMessage());
        if (wrong.location() != null) {
            error.put("locations", new JsonArray().add(new JsonObject()
                    .put("line", wrong.location().getLine()).put("column", wrong.location().getColumn())));
        }
        error.put("extensions", new JsonObject().put("code", wrong.code().name()));
        write(wrong.status(), new JsonObject().put("errors", new JsonArray().add(error)).encode());
    }

    /**
     * The answer to a query, when it has been executed.
     *
     * @param onEnd is run once, before it is written
     */
    ExecutionResponseWriter to(String query, Runnable onEnd) {
        AtomicBoolean ended = new AtomicBoolean();
        return new ExecutionResponseWriter() {
            @Override
            public void write(ExecutionResponse response) {
                end();
                try {
                    writeResult(query, response);
                } catch (RuntimeException unwritable) {
                    Answer.this.fail(unwritable); // SmallRye would swallow it, and the client wait for ever
                }
            }

            @Override
            public void fail(Throwable failure) {
                end();
                Answer.this.fail(failure);
            }

            private void end() {
                if (!ended.getAndSet(true)) {
                    onEnd.run();
                }
            }
        };
    }

    private void writeResult(String query, ExecutionResponse response) {
        ExecutionResult result = response.getExecutionResult();
        if (isNotParsed(result)) {
            refuseDocument(Document.complaint(query));
        } else {
            write(result.isDataPresent() || type == ResponseType.JSON ? 200 : 400,
                    response.getExecutionResultAsString());
        }
    }

    /** The answer to a request whose execution came to nothing. */
    void fail(Throwable failure) {
        if (failure instanceof GatewayException expected) {
            refuse(expected);
        } else {
            LOG.error("A request could not be executed", failure);
            refuse(new NotARequest(500, ErrorCode.INTERNAL,
                    "Something went wrong in the gateway. Try again; if it stays, tell the operator."));
        }
    }

    /** SmallRye answers a document that it cannot parse itself, past all hooks, with no code and no reason. */
    private static boolean isNotParsed(ExecutionResult result) {
        return !result.isDataPresent() && result.getErrors().stream().anyMatch(error -> error.getExtensions() == null);
    }

    /** The answer to a well-formed request for something that is not executed. */
    void refuse(GatewayException expected) {
        int status = switch (expected.code()) {
            case FORBIDDEN -> 403;
            case PERSISTED_QUERY_NOT_FOUND -> 200; // the protocol of persisted queries has it so
            default -> 400;
        };
        refuseDocument(new NotARequest(status, expected.code(), expected.getMessage()));
    }

    private void refuseDocument(NotARequest complaint) {
        refuse(type == ResponseType.JSON ? complaint.withStatus(200) : complaint);
    }

    private void write(int status, String body) {
        HttpServerResponse response = ctx.response();
        if (!response.ended() && !response.closed()) {
            response.setStatusCode(status)
                    .putHeader("content-type", type.contentType())
                    .putHeader("cache-control", "no-store")
                    .putHeader("x-content-type-options", "nosniff")
                    .end(body);
        }
    }
}
