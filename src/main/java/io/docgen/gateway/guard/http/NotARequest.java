package io.docgen.gateway.guard.http;

import io.docgen.gateway.graphql.ErrorCode;

/** What came is no GraphQL request that could be executed. */
final class NotARequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final ErrorCode code;

    NotARequest(int status, String message) {
        this(status, ErrorCode.BAD_USER_INPUT, message);
    }

    NotARequest(int status, ErrorCode code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    ErrorCode code() {
        return code;
    }
}
