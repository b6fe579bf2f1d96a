package io.docgen.gateway.admission.auth;

import io.docgen.gateway.box.auth.Impersonation;
import io.docgen.gateway.error.ErrorCode;
import io.docgen.gateway.error.GatewayException;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Lets in whoever has a bearer token of the operator's identity provider, and nobody else, if {@code quarkus.oidc} is
 * switched on; it is for gateways with a Box account of their own, where the {@code Authorization} header is not Box's.
 */
@ApplicationScoped
public class OidcAuthenticator {

    private static final Logger LOG = Logger.getLogger(OidcAuthenticator.class);

    /** Until when a request, or the WebSocket that it became, has been let in. */
    private static final String UNTIL = OidcAuthenticator.class.getName();

    /** Where Quarkus' OIDC says when the token expires, in seconds of the epoch. */
    private static final String EXPIRY = "quarkus.identity.expire-time";

    private final boolean on;
    private final Optional<List<String>> audience;
    private final AllowedBoxUsers users;

    OidcAuthenticator(AllowedBoxUsers users, @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean on,
            @ConfigProperty(name = "quarkus.oidc.token.audience") Optional<List<String>> audience) {
        this.on = on;
        this.audience = audience;
        this.users = users;
    }

    void onStart(@Observes StartupEvent start) {
        if (on && audience.isEmpty()) {
            throw new ConfigurationException("quarkus.oidc.tenant-enabled is true, which also needs quarkus.oidc.token.audience:"
                    + " without it a token for any application of the identity provider would do.");
        }
    }

    /** Whether anybody is asked who they are. */
    public boolean isOn() {
        return on;
    }

    /**
     * Succeeds if the caller may come in; their token is looked at once for each request or WebSocket.
     *
     * @param authorization what came in place of the {@code Authorization} header, over a WebSocket; else null
     * @return fails with a {@link GatewayException}
     */
    public Uni<Void> admit(RoutingContext ctx, String authorization) {
        Instant until = ctx.get(UNTIL);
        if (until != null) {
            return until.isAfter(Instant.now()) ? Uni.createFrom().voidItem() : Uni.createFrom().failure(refusal());
        }
        if (authorization != null) {
            ctx.request().headers().set(HttpHeaders.AUTHORIZATION, authorization);
        }
        HttpAuthenticator authenticator = ctx.get(HttpAuthenticator.class.getName());
        return authenticator.attemptAuthentication(ctx)
                .onFailure().transform(OidcAuthenticator::explain)
                .onItem().invoke(identity -> letIn(ctx, identity))
                .replaceWithVoid();
    }

    private void letIn(RoutingContext ctx, SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous()) {
            throw refusal();
        }
        Long expiry = identity.getAttribute(EXPIRY);
        ctx.put(UNTIL, expiry == null ? Instant.MAX : Instant.ofEpochSecond(expiry));
        ctx.put(Impersonation.KEY, users.of(identity));
    }

    private static GatewayException explain(Throwable failure) {
        if (failure instanceof AuthenticationFailedException) {
            return refusal();
        }
        LOG.error("The identity provider cannot be asked who is calling", failure);
        return new GatewayException(ErrorCode.UPSTREAM_UNAVAILABLE,
                "The identity provider cannot be reached. Try again in a minute.");
    }

    private static GatewayException refusal() {
        return new GatewayException(ErrorCode.UNAUTHENTICATED, "Send an access token of your identity provider with the request,"
                + " as the header 'Authorization: Bearer <token>'.");
    }
}
