package io.docgen.gateway.server.http;

import io.docgen.gateway.graphql.execution.OperationResult;
import io.docgen.gateway.server.load.UnsentResponses;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;
import io.docgen.gateway.support.error.InvalidRequestException;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jspecify.annotations.Nullable;

/** Writes the response to one request. */
final class GraphqlResponseWriter {

    private static final Logger LOG = Logger.getLogger(GraphqlResponseWriter.class);

    private final RoutingContext ctx;
    private final ResponseMediaType type;
    private final @Nullable UnsentResponses unsent;

    /** For refusals, which are short. */
    GraphqlResponseWriter(RoutingContext ctx, ResponseMediaType type) {
        this(ctx, type, null);
    }

    GraphqlResponseWriter(RoutingContext ctx, ResponseMediaType type, @Nullable UnsentResponses unsent) {
        this.ctx = ctx;
        this.unsent = unsent;
        this.type = type;
    }

    /** The response to a request that was not executed. */
    void refuse(InvalidRequestException invalid) {
        refuse(invalid.status(), invalid);
    }

    /** The same, with another status. */
    void refuse(int status, GatewayException expected) {
        write(status, OperationResult.rejected(expected).json());
    }

    /** The response to an operation that was executed or rejected. */
    void write(OperationResult result) {
        try {
            write(status(result), result.json());
        } catch (RuntimeException unwritable) {
            fail(unwritable);
        }
    }

    private int status(OperationResult result) {
        if (result.executed()) {
            return StatusCode.OK;
        }
        ErrorCode code = ErrorCode.valueOf(String.valueOf(result.errors().get(0).getExtensions().get("code")));
        return code == ErrorCode.INTERNAL ? StatusCode.INTERNAL_SERVER_ERROR : status(code);
    }

    /** The response to a request whose execution failed. */
    void fail(Throwable failure) {
        LOG.error("A request could not be executed", failure);
        refuse(new InvalidRequestException(StatusCode.INTERNAL_SERVER_ERROR, ErrorCode.INTERNAL,
                GatewayException.INTERNAL_MESSAGE));
    }

    /** The response to a well-formed request that was not executed. */
    void refuse(GatewayException expected) {
        refuse(status(expected.code()), expected);
    }

    private int status(ErrorCode code) {
        if (type == ResponseMediaType.JSON) {
            return StatusCode.OK;
        }
        return switch (code) {
            case FORBIDDEN -> StatusCode.FORBIDDEN;
            case PERSISTED_QUERY_NOT_FOUND -> StatusCode.OK; // as in the protocol of persisted queries
            default -> StatusCode.BAD_REQUEST;
        };
    }

    private void write(int status, Buffer body) {
        JsonResponse.end(ctx, status, type.contentType(), body, unsent);
    }
}
