package io.docgen.gateway.server.auth;

import io.docgen.gateway.box.auth.AuthConfig;
import io.docgen.gateway.box.auth.Impersonation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The Box users that a client may act as, by its access token; see {@link AuthConfig#asUserClaim()}. */
@Singleton
class AllowedBoxUsers {

    private final AuthConfig config;

    AllowedBoxUsers(AuthConfig config) {
        this.config = config;
    }

    /** None, unless the operator has configured some. */
    Impersonation of(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return userId -> false;
        }
        boolean anyUser = config.asUserSubjects().orElse(List.of()).contains(token.getSubject());
        Set<String> users = new HashSet<>();
        config.asUserClaim().ifPresent(name -> add(users, token.getClaim(name)));
        return userId -> anyUser || users.contains(userId);
    }

    /** A claim is a string, a number or a list of those, of the JWT library or of JSON-P. */
    private static void add(Set<String> users, Object claim) {
        if (claim instanceof Collection<?> several) {
            several.forEach(one -> add(users, one));
        } else if (claim instanceof JsonString text) {
            users.add(text.getString());
        } else if (claim != null) {
            users.add(claim.toString());
        }
    }
}
