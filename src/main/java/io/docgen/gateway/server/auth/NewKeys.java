package io.docgen.gateway.server.auth;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Authenticates one client, also with a key that the identity provider uses since a moment ago. Quarkus asks for new
 * keys once in {@code quarkus.oidc.token.forced-jwk-refresh-interval}, and rejects at once all tokens of unknown keys
 * but the one that it asks for. So they are tried again until the next time is over.
 */
final class NewKeys {

    private static final long FIRST_WAIT_MS = 150;
    private static final long LAST_WAIT_MS = 1200;

    private final RoutingContext ctx;
    private final Context context;

    NewKeys(RoutingContext ctx) {
        this.ctx = ctx;
        this.context = ctx.vertx().getOrCreateContext();
    }

    Uni<SecurityIdentity> attempt() {
        return attempt(FIRST_WAIT_MS);
    }

    private Uni<SecurityIdentity> attempt(long wait) {
        HttpAuthenticator authenticator = ctx.get(HttpAuthenticator.class.getName());
        Uni<SecurityIdentity> attempt = authenticator.attemptAuthentication(ctx);
        return wait > LAST_WAIT_MS
                ? attempt
                : attempt.onFailure(NewKeys::isOfUnknownKey)
                        .recoverWithUni(rejected -> after(wait).chain(() -> attempt(wait * 2)));
    }

    private Uni<Void> after(long wait) {
        return Uni.createFrom().emitter(over -> context.runOnContext(
                rejected -> ctx.vertx().setTimer(wait, due -> over.complete(null))));
    }

    static boolean isOfUnknownKey(Throwable rejected) {
        return ProviderOutage.hasCause(rejected, UnresolvableKeyException.class);
    }
}
