package io.docgen.gateway.transport.http;

import graphql.ExecutionResult;
import io.docgen.gateway.error.ErrorCode;
import io.docgen.gateway.error.GatewayException;
import io.docgen.gateway.error.InvalidRequestException;
import io.docgen.gateway.transport.connection.BodyReader;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

/** Writes the answer to one request, whatever came of it. */
final class GraphqlResponseWriter {

    private static final Logger LOG = Logger.getLogger(GraphqlResponseWriter.class);

    private final RoutingContext ctx;
    private final ResponseMediaType type;

    GraphqlResponseWriter(RoutingContext ctx, ResponseMediaType type) {
        this.ctx = ctx;
        this.type = type;
    }

    /** The answer to a request that was not executed. */
    void refuse(InvalidRequestException wrong) {
        JsonObject error = new JsonObject().put("message", wrong.getMessage());
        error.put("extensions", new JsonObject().put("code", wrong.code().name()));
        write(wrong.status(), new JsonObject().put("errors", new JsonArray().add(error)).encode());
    }

    /**
     * The answer to an operation, when it has been executed or refused.
     *
     * @param onEnd is run before it is written
     */
    ExecutionResponseWriter to(Runnable onEnd) {
        return new ExecutionResponseWriter() {
            @Override
            public void write(ExecutionResponse response) {
                onEnd.run();
                GraphqlResponseWriter.this.write(status(response.getExecutionResult()), response.getExecutionResultAsString());
            }

            @Override
            public void fail(Throwable failure) {
                onEnd.run();
                GraphqlResponseWriter.this.fail(failure);
            }
        };
    }

    private int status(ExecutionResult result) {
        if (result.isDataPresent()) {
            return 200;
        }
        ErrorCode code = ErrorCode.valueOf(String.valueOf(result.getErrors().get(0).getExtensions().get("code")));
        return code == ErrorCode.INTERNAL ? 500 : status(code);
    }

    /** The answer to a request whose execution came to nothing. */
    void fail(Throwable failure) {
        LOG.error("A request could not be executed", failure);
        refuse(new InvalidRequestException(500, ErrorCode.INTERNAL, GatewayException.INTERNAL_MESSAGE));
    }

    /** The answer to a well-formed request for something that is not executed. */
    void refuse(GatewayException expected) {
        refuse(new InvalidRequestException(status(expected.code()), expected.code(), expected.getMessage()));
    }

    private int status(ErrorCode code) {
        if (type == ResponseMediaType.JSON) {
            return 200;
        }
        return switch (code) {
            case FORBIDDEN -> 403;
            case PERSISTED_QUERY_NOT_FOUND -> 200; // the protocol of persisted queries has it so
            default -> 400;
        };
    }

    private void write(int status, String body) {
        BodyReader.release(ctx);
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
