package io.docgen.gateway.support.error;

/** The values of {@code extensions.code} in GraphQL errors. Clients depend on them: never rename one. */
public enum ErrorCode {

    /** The request has no access token, or Box does not accept it. */
    UNAUTHENTICATED,
    /** Box knows the caller and denies access. */
    FORBIDDEN,
    /** The object does not exist, or the caller has no access: Box does not distinguish the two. */
    NOT_FOUND,
    /** The document, an argument or a variable is invalid. The same request will fail again. */
    BAD_USER_INPUT,
    /** The caller exceeded a rate limit of Box. {@code retryAfter} has the seconds to wait. */
    RATE_LIMITED,
    /** Box failed, or sent an unreadable response. */
    UPSTREAM_ERROR,
    /** Box did not answer in time. */
    UPSTREAM_TIMEOUT,
    /** Box cannot be reached, is unavailable, or its circuit breaker is open. */
    UPSTREAM_UNAVAILABLE,
    /** The operation exceeds a limit of the gateway. */
    QUERY_TOO_COMPLEX,
    /** Unknown persisted query. Send the document with its hash. */
    PERSISTED_QUERY_NOT_FOUND,
    /** The gateway is overloaded. Nothing was executed. */
    OVERLOADED,
    /** A fault of the gateway. */
    INTERNAL
}
