package io.docgen.gateway.sandbox;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Lets in who has a good token, and tells the endpoints who it is. */
final class Authentication implements Handler<RoutingContext> {

    private static final String SCHEME = "bearer ";

    @Override
    public void handle(RoutingContext ctx) {
        String header = ctx.request().getHeader(HttpHeaders.AUTHORIZATION);
        boolean sent = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        String token = sent ? header.substring(SCHEME.length()).trim() : null;
        Account.ofToken(token).ifPresentOrElse(account -> {
            ctx.put(Account.class.getName(), account);
            ctx.next();
        }, () -> BoxAnswers.unauthorized(ctx, sent));
    }

    static Account caller(RoutingContext ctx) {
        return ctx.get(Account.class.getName());
    }
}
