package io.docgen.gateway.graphql.limits;

import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;

/** An operation exceeds one of the limits. */
final class QueryTooComplexException extends GatewayException {

    private static final long serialVersionUID = 1L;

    QueryTooComplexException(String message) {
        super(ErrorCode.QUERY_TOO_COMPLEX, message);
    }
}
