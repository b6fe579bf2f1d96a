package io.docgen.gateway.sandbox;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Lets in who has a good token, and tells the endpoints who it is. */
final class Authentication implements Handler<RoutingContext> {

    private static final String SCHEME = "bearer ";

    private final Tokens tokens;

    Authentication(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void handle(RoutingContext ctx) {
        String header = ctx.request().getHeader(HttpHeaders.AUTHORIZATION);
        boolean sent = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        String token = sent ? header.substring(SCHEME.length()).trim() : null;
        tokens.owner(token).ifPresentOrElse(account -> as(ctx, account, token),
                () -> BoxAnswers.unauthorized(ctx, sent));
    }

    /** Only a service account may act as somebody else. */
    private void as(RoutingContext ctx, Account account, String token) {
        String other = ctx.request().getHeader("As-User");
        if (other == null) {
            ctx.put(Account.class.getName(), account);
            ctx.next();
        } else if (!tokens.isService(token) || Account.ofId(other).isEmpty()) {
            BoxAnswers.error(ctx, 403, "access_denied_insufficient_permissions",
                    "Access denied - insufficient permission");
        } else {
            ctx.put(Account.class.getName(), Account.ofId(other).get());
            ctx.next();
        }
    }

    static Account caller(RoutingContext ctx) {
        return ctx.get(Account.class.getName());
    }
}
