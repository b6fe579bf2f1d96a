package io.docgen.gateway.guard.http;

import graphql.language.SourceLocation;
import io.docgen.gateway.graphql.ErrorCode;

/** What came is no GraphQL request that could be executed. */
final class NotARequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final ErrorCode code;
    private final transient SourceLocation location;

    NotARequest(int status, String message) {
        this(status, ErrorCode.BAD_USER_INPUT, message);
    }

    NotARequest(int status, ErrorCode code, String message) {
        this(status, code, message, null);
    }

    /** @param location where in the query something is wrong; null if that makes no sense */
    NotARequest(int status, ErrorCode code, String message, SourceLocation location) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.location = location;
    }

    NotARequest withStatus(int other) {
        return new NotARequest(other, code, getMessage(), location);
    }

    SourceLocation location() {
        return location;
    }

    int status() {
        return status;
    }

    ErrorCode code() {
        return code;
    }
}
