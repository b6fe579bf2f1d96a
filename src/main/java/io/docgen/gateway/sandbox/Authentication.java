package io.docgen.gateway.sandbox;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Authenticates requests by their token and resolves the user for the endpoints. */
final class Authentication implements Handler<RoutingContext> {

    private static final String SCHEME = "bearer ";

    private final IssuedTokens tokens;

    Authentication(IssuedTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void handle(RoutingContext ctx) {
        String header = ctx.request().getHeader(HttpHeaders.AUTHORIZATION);
        boolean sent = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        String token = sent ? header.substring(SCHEME.length()).trim() : "";
        tokens.owner(token).ifPresentOrElse(account -> as(ctx, account, token),
                () -> BoxResponses.unauthorized(ctx, sent));
    }

    /** Only a service account may act as another user. */
    private void as(RoutingContext ctx, SandboxUser account, String token) {
        String other = ctx.request().getHeader("As-User");
        if (other == null) {
            ctx.put(SandboxUser.class.getName(), account);
            ctx.next();
        } else if (!tokens.isService(token) || SandboxUser.ofId(other).isEmpty()) {
            BoxResponses.error(ctx, 403, "access_denied_insufficient_permissions",
                    "Access denied - insufficient permission");
        } else {
            ctx.put(SandboxUser.class.getName(), SandboxUser.ofId(other).get());
            ctx.next();
        }
    }

    static SandboxUser caller(RoutingContext ctx) {
        return ctx.get(SandboxUser.class.getName());
    }
}
