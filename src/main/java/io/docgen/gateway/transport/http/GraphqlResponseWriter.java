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

/** Writes the response to one request. */
final class GraphqlResponseWriter {

    private static final Logger LOG = Logger.getLogger(GraphqlResponseWriter.class);

    private final RoutingContext ctx;
    private final ResponseMediaType type;

    GraphqlResponseWriter(RoutingContext ctx, ResponseMediaType type) {
        this.ctx = ctx;
        this.type = type;
    }

    /** The response to a request that was not executed. */
    void refuse(InvalidRequestException invalid) {
        JsonObject error = new JsonObject().put("message", invalid.getMessage());
        error.put("extensions", new JsonObject().put("code", invalid.code().name()));
        write(invalid.status(), new JsonObject().put("errors", new JsonArray().add(error)).encode());
    }

    /**
     * The response to an operation that was executed or rejected.
     *
     * @param onEnd runs before it is written
     */
    ExecutionResponseWriter to(Runnable onEnd) {
        return new ExecutionResponseWriter() {

            @Override
            public void write(ExecutionResponse response) {
                onEnd.run();
                GraphqlResponseWriter.this.write(status(response.getExecutionResult()),
                        response.getExecutionResultAsString());
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

    /** The response to a request whose execution failed. */
    void fail(Throwable failure) {
        LOG.error("A request could not be executed", failure);
        refuse(new InvalidRequestException(500, ErrorCode.INTERNAL, GatewayException.INTERNAL_MESSAGE));
    }

    /** The response to a well-formed request that was not executed. */
    void refuse(GatewayException expected) {
        refuse(new InvalidRequestException(status(expected.code()), expected.code(), expected.getMessage()));
    }

    private int status(ErrorCode code) {
        if (type == ResponseMediaType.JSON) {
            return 200;
        }
        return switch (code) {
            case FORBIDDEN -> 403;
            case PERSISTED_QUERY_NOT_FOUND -> 200; // as in the protocol of persisted queries
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
