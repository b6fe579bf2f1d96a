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

    /** Longer than the interval. The last one is for requests that have met the request for new keys in flight. */
    private static final long[] WAITS_MS = {150, 300, 600, 1200, 400};

    private final RoutingContext ctx;
    private final Context context;

    NewKeys(RoutingContext ctx) {
        this.ctx = ctx;
        this.context = ctx.vertx().getOrCreateContext();
    }

    Uni<SecurityIdentity> attempt() {
        return attempt(0);
    }

    private Uni<SecurityIdentity> attempt(int waits) {
        HttpAuthenticator authenticator = ctx.get(HttpAuthenticator.class.getName());
        Uni<SecurityIdentity> attempt = authenticator.attemptAuthentication(ctx);
        return waits == WAITS_MS.length
                ? attempt
                : attempt.onFailure(NewKeys::isOfUnknownKey)
                        .recoverWithUni(rejected -> after(WAITS_MS[waits]).chain(() -> attempt(waits + 1)));
    }

    private Uni<Void> after(long wait) {
        return Uni.createFrom().emitter(over -> context.runOnContext(
                rejected -> ctx.vertx().setTimer(wait, due -> over.complete(null))));
    }

    static boolean isOfUnknownKey(Throwable rejected) {
        return ProviderOutage.hasCause(rejected, UnresolvableKeyException.class);
    }
}
