package io.docgen.gateway.guard.limits;

import io.docgen.gateway.graphql.ErrorCode;
import io.docgen.gateway.graphql.GatewayException;

/** A query that is past one of the limits. */
final class TooComplex extends GatewayException {

    private static final long serialVersionUID = 1L;

    TooComplex(String message) {
        super(ErrorCode.QUERY_TOO_COMPLEX, message);
    }
}
