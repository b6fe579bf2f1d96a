package io.docgen.gateway.error;

/** What {@code extensions.code} of a GraphQL error can say. Clients branch on these: never rename one. */
public enum ErrorCode {

    /** No access token came with the request, or Box does not accept it. */
    UNAUTHENTICATED,
    /** Box knows the caller and refuses. */
    FORBIDDEN,
    /** It does not exist, or the caller may not see it: Box does not tell the two apart. */
    NOT_FOUND,
    /** The query, an argument or a variable is wrong; asking again unchanged gives the same error. */
    BAD_USER_INPUT,
    /** The caller has used up the calls Box grants; {@code retryAfter} tells how many seconds to wait. */
    RATE_LIMITED,
    /** Box answered with an error of its own, or with something that is not an answer. */
    UPSTREAM_ERROR,
    /** Box did not answer in time. */
    UPSTREAM_TIMEOUT,
    /** Box cannot be reached, says that it is unavailable, or is being left alone to recover. */
    UPSTREAM_UNAVAILABLE,
    /** The query asks for more than one request may. */
    QUERY_TOO_COMPLEX,
    /** No query is known by the hash that was sent; send the query too. */
    PERSISTED_QUERY_NOT_FOUND,
    /** The gateway has more to do than it can; nothing was executed. */
    OVERLOADED,
    /** A fault of the gateway. */
    INTERNAL
}
