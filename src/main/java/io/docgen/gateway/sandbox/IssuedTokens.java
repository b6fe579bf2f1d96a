package io.docgen.gateway.sandbox;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tokens of the sandbox, which name their user: {@code alice}, {@code bob}, {@code carol}, {@code user-<id>-…}, or
 * {@code service-…} for a service account with Alice's rights. There is nothing to protect, but a token can be revoked.
 */
final class IssuedTokens {

    private static final String SERVICE = "service-";
    private static final String USER = "user-";
    /** A token of Alice from an application without the scope of Doc Gen. */
    private static final String WITHOUT_SCOPE = "alice-without-scope";
    private static final int MOST_REVOKED = 10_000;

    private final Set<String> revoked = ConcurrentHashMap.newKeySet();

    static String ofService() {
        return SERVICE + UUID.randomUUID();
    }

    static String of(SandboxUser user) {
        return USER + user.id() + "-" + UUID.randomUUID();
    }

    /** The user of a token; empty if it is unknown, revoked or, like {@code expired}, has expired. */
    Optional<SandboxUser> owner(String token) {
        if (token == null || revoked.contains(token)) {
            return Optional.empty();
        }
        if (token.startsWith(SERVICE)) {
            return Optional.of(SandboxUser.ALICE);
        }
        if (token.equals(WITHOUT_SCOPE)) {
            return Optional.of(SandboxUser.ALICE);
        }
        return token.startsWith(USER)
                ? SandboxUser.ofId(token.substring(USER.length()).split("-")[0])
                : SandboxUser.ofName(token);
    }

    /** Whether the token may act as other users. */
    boolean isService(String token) {
        return token.startsWith(SERVICE);
    }

    /** Whether the application of the token has the scope of Doc Gen. */
    boolean hasScope(String token) {
        return !token.equals(WITHOUT_SCOPE);
    }

    /** Revokes a token. The names of the users cannot be revoked, or the sandbox would become unusable. */
    void revoke(String token) {
        if (SandboxUser.ofName(token).isEmpty() && revoked.size() < MOST_REVOKED) {
            revoked.add(token);
        }
    }
}
