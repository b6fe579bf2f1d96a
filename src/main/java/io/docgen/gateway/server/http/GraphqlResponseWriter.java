package io.docgen.gateway.server.http;

import graphql.ErrorType;
import graphql.GraphQLError;
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
    private final StatusCodes codes;
    private final @Nullable UnsentResponses unsent;

    /** For refusals, which are short, and whose status is the same in all drafts. */
    GraphqlResponseWriter(RoutingContext ctx, ResponseMediaType type) {
        this(ctx, type, StatusCodes.DRAFT_2025, null);
    }

    GraphqlResponseWriter(RoutingContext ctx, ResponseMediaType type, StatusCodes codes,
            @Nullable UnsentResponses unsent) {
        this.ctx = ctx;
        this.unsent = unsent;
        this.type = type;
        this.codes = codes;
    }

    /** The response to a request that was not executed. */
    void refuse(InvalidRequestException invalid) {
        refuse(codes.invalid(invalid), invalid);
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
            return codes.executed(!result.errors().isEmpty());
        }
        GraphQLError error = result.errors().get(0);
        ErrorCode code = ErrorCode.valueOf(String.valueOf(error.getExtensions().get("code")));
        return code == ErrorCode.INTERNAL
                ? StatusCode.INTERNAL_SERVER_ERROR
                : codes.rejected(code, error.getErrorType() == ErrorType.InvalidSyntax, type);
    }

    /** The response to a request whose execution failed. */
    void fail(Throwable failure) {
        LOG.error("A request could not be executed", failure);
        refuse(new InvalidRequestException(StatusCode.INTERNAL_SERVER_ERROR, ErrorCode.INTERNAL,
                GatewayException.INTERNAL_MESSAGE));
    }

    /** The response to a well-formed request that was not executed. */
    void refuse(GatewayException expected) {
        refuse(codes.rejected(expected.code(), false, type), expected);
    }

    private void write(int status, Buffer body) {
        if (status == StatusCodes.PARTIAL) {
            ctx.response().setStatusMessage("Partial Success"); // Netty does not know it
        }
        JsonResponse.end(ctx, status, codes.type(status, type).contentType(), body, unsent);
    }
}
