package io.docgen.gateway.guard.http;

import io.docgen.gateway.graphql.ErrorCode;
import io.docgen.gateway.graphql.GatewayException;

/** What came is no GraphQL request that could be executed. */
final class NotARequest extends GatewayException {

    private static final long serialVersionUID = 1L;

    private final int status;

    NotARequest(int status, String message) {
        this(status, ErrorCode.BAD_USER_INPUT, message);
    }

    NotARequest(int status, ErrorCode code, String message) {
        super(code, message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
