package io.docgen.gateway.support.quarkus;

import io.quarkus.security.identity.SecurityIdentity;
import java.time.Instant;

/**
 * When an identity expires.
 *
 * <p>Why: a WebSocket outlives the token that opened it. Quarkus' OIDC stores the expiry of the token in an
 * undocumented attribute of the identity. It can go when {@code SecurityIdentity} has an expiry.
 * {@code OidcAuthenticationTest} fails if the attribute is renamed.
 */
public final class IdentityExpiry {

    /** In seconds since 1970. */
    private static final String ATTRIBUTE = "quarkus.identity.expire-time";

    private IdentityExpiry() {
    }

    /** The expiry; {@link Instant#MAX} if there is none. */
    public static Instant of(SecurityIdentity identity) {
        Long expiry = identity.getAttribute(ATTRIBUTE);
        return expiry == null ? Instant.MAX : Instant.ofEpochSecond(expiry);
    }
}
