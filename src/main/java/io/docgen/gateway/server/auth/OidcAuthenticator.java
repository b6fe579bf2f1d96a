package io.docgen.gateway.server.auth;

import io.docgen.gateway.box.auth.Impersonation;
import io.docgen.gateway.operation.ClientRequest;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;
import io.docgen.gateway.support.quarkus.IdentityExpiry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Authenticates clients by bearer tokens of the operator's identity provider, if {@code quarkus.oidc} is enabled. For
 * gateways with a service account, where the {@code Authorization} header does not carry a Box token.
 */
@Singleton
public class OidcAuthenticator {

    /** The key of the time until which a request, or its WebSocket, is authenticated. */
    private static final String EXPIRES = OidcAuthenticator.class.getName();

    /** Visible characters only: a line break in a token would be one in a header. */
    private static final Pattern BEARER = Pattern.compile("[ \\t]*(?i:bearer) +([\\x21-\\x7E]+)[ \\t]*");

    private final boolean enabled;
    private final Optional<List<String>> audience;
    private final AllowedBoxUsers users;
    private final ProviderOutage outage = new ProviderOutage(System::nanoTime);
    private final ProviderFailureLogger failures = new ProviderFailureLogger(System::nanoTime);

    OidcAuthenticator(AllowedBoxUsers users, @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean enabled,
            @ConfigProperty(name = "quarkus.oidc.token.audience") Optional<List<String>> audience) {
        this.enabled = enabled;
        this.audience = audience;
        this.users = users;
    }

    void onStart(@Observes StartupEvent start) {
        if (enabled && audience.isEmpty()) {
            throw new ConfigurationException(
                    "quarkus.oidc.tenant-enabled is true, which also needs quarkus.oidc.token.audience."
                            + " Without it a token for any application of the identity provider would be accepted.");
        }
    }

    /** Whether clients are authenticated. */
    public boolean isEnabled() {
        return enabled;
    }

    /**
     * Authenticates the client of a request or WebSocket. From then on it is one principal: another token is refused.
     *
     * @param authorization the parameter of {@code connection_init} in place of the header; null if there is none
     * @return fails with a {@link GatewayException}
     */
    public Uni<Void> authenticate(RoutingContext ctx, @Nullable String authorization) {
        String token = authorization == null ? null : token(authorization);
        if (authorization != null && token == null) {
            return Uni.createFrom().failure(unauthenticated());
        }
        if (ctx.get(EXPIRES) != null) {
            return isAuthenticated(ctx)
                    && (token == null || token.equals(token(ctx.request().getHeader(HttpHeaders.AUTHORIZATION))))
                            ? Uni.createFrom().voidItem()
                            : Uni.createFrom().failure(unauthenticated());
        }
        if (token != null) {
            ctx.request().headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        }
        return new NewKeys(ctx).attempt()
                .onFailure().transform(this::toGatewayException)
                .onItem().invoke(identity -> accept(ctx, identity))
                .replaceWithVoid();
    }

    /** Whether the client of a request or WebSocket was authenticated and its token has not expired since. */
    public boolean isAuthenticated(RoutingContext ctx) {
        return ctx.get(EXPIRES) instanceof Instant expires && expires.isAfter(Instant.now());
    }

    /** The token in the value of a header; null if it is no bearer token. */
    private static @Nullable String token(@Nullable String authorization) {
        Matcher bearer = BEARER.matcher(authorization == null ? "" : authorization);
        return bearer.matches() ? bearer.group(1) : null;
    }

    /** When the token of an authenticated client expires; {@link Instant#MAX} if it does not, or OIDC is disabled. */
    public static Instant expiryOf(ClientRequest client) {
        return client.attribute(EXPIRES) instanceof Instant expires ? expires : Instant.MAX;
    }

    private void accept(RoutingContext ctx, SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous()) {
            throw unauthenticated();
        }
        String issuer = identity.getPrincipal() instanceof JsonWebToken token ? token.getIssuer() : null;
        String subject = subject(identity.getPrincipal());
        if (subject == null || subject.isBlank()) {
            throw unauthenticated(); // or all such clients would be one
        }
        ctx.put(EXPIRES, IdentityExpiry.of(identity));
        ctx.put(Impersonation.KEY, users.of(identity));
        ClientKey.verified(ctx, issuer, subject);
    }

    /** Some providers' tokens for applications name the application alone. Null if nobody is named. */
    private static @Nullable String subject(Principal principal) {
        if (!(principal instanceof JsonWebToken token)) {
            return principal.getName();
        }
        return Stream.of("sub", "azp", "client_id").map(token::<Object>getClaim).filter(String.class::isInstance)
                .map(String.class::cast).findFirst().orElse(null);
    }

    private GatewayException toGatewayException(Throwable failure) {
        if (!outage.isReasonOf(failure)) {
            return unauthenticated();
        }
        failures.log(failure);
        return new GatewayException(ErrorCode.UPSTREAM_UNAVAILABLE,
                "The identity provider cannot be reached. Try again in a minute.");
    }

    /** The error for an operation over a WebSocket whose token has expired. */
    public static GatewayException expired() {
        return unauthenticated();
    }

    private static GatewayException unauthenticated() {
        return new GatewayException(ErrorCode.UNAUTHENTICATED,
                "Send an access token of your identity provider with the request,"
                        + " as the header 'Authorization: Bearer <token>'.");
    }
}
