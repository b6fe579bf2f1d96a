package io.docgen.gateway.sandbox;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Authenticates requests by their token and resolves the user for the endpoints, or refuses Doc Gen. */
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
        if (isDocgen(ctx) && !tokens.hasScope(token)) {
            BoxResponses.withoutScope(ctx);
        } else if (other == null) {
            proceed(ctx, account);
        } else if (!tokens.isService(token) || SandboxUser.ofId(other).isEmpty()) {
            BoxResponses.denied(ctx);
        } else {
            proceed(ctx, SandboxUser.ofId(other).get());
        }
    }

    /** Without Doc Gen there is nothing on its paths, as was observed of Box. */
    private static void proceed(RoutingContext ctx, SandboxUser caller) {
        if (isDocgen(ctx) && caller == SandboxUser.CAROL) {
            BoxResponses.error(ctx, 404, "not_found", "Not Found");
        } else {
            ctx.put(SandboxUser.class.getName(), caller);
            ctx.next();
        }
    }

    private static boolean isDocgen(RoutingContext ctx) {
        return ctx.normalizedPath().startsWith("/2.0/docgen_");
    }

    static SandboxUser caller(RoutingContext ctx) {
        return ctx.get(SandboxUser.class.getName());
    }
}
