package io.docgen.gateway.support.error;

import org.eclipse.microprofile.graphql.Description;

/** The values of {@code extensions.code} in GraphQL errors. Clients depend on them: never rename one. */
@Description("What an error is, as in its `extensions.code`.")
public enum ErrorCode {

    @Description("The request has no access token, or Box does not accept it.")
    UNAUTHENTICATED,
    @Description("Box knows the caller and denies access.")
    FORBIDDEN,
    @Description("The object does not exist, or the caller has no access: Box does not distinguish the two.")
    NOT_FOUND,
    @Description("The document, an argument or a variable is invalid. The same request will fail again.")
    BAD_USER_INPUT,
    @Description("The caller exceeded a rate limit of Box. `retryAfter` has the seconds to wait.")
    RATE_LIMITED,
    @Description("Box failed, or sent an unreadable response.")
    UPSTREAM_ERROR,
    @Description("Box did not answer in time.")
    UPSTREAM_TIMEOUT,
    @Description("Box cannot be reached, is unavailable, or its circuit breaker is open.")
    UPSTREAM_UNAVAILABLE,
    @Description("The operation exceeds a limit of the gateway.")
    QUERY_TOO_COMPLEX,
    @Description("Unknown persisted query. Send the document with its hash.")
    PERSISTED_QUERY_NOT_FOUND,
    @Description("The gateway is overloaded. Nothing was executed.")
    OVERLOADED,
    @Description("A fault of the gateway.")
    INTERNAL
}
