package io.docgen.gateway.sandbox;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whose a token is, which it says itself: {@code alice}, {@code bob}, {@code user-<id>-…}, or {@code service-…} for a service
 * account with alice's rights. There is nothing to protect here; but a token can be revoked.
 */
final class IssuedTokens {

    private static final String SERVICE = "service-";
    private static final String USER = "user-";
    private static final int MOST_REVOKED = 10_000;

    private final Set<String> revoked = ConcurrentHashMap.newKeySet();

    static String ofService() {
        return SERVICE + UUID.randomUUID();
    }

    static String of(SandboxUser user) {
        return USER + user.id() + "-" + UUID.randomUUID();
    }

    /** Empty if the token is unknown, was revoked or, like {@code expired}, is no longer good. */
    Optional<SandboxUser> owner(String token) {
        if (token == null || revoked.contains(token)) {
            return Optional.empty();
        }
        if (token.startsWith(SERVICE)) {
            return Optional.of(SandboxUser.ALICE);
        }
        return token.startsWith(USER) ? SandboxUser.ofId(token.substring(USER.length()).split("-")[0]) : SandboxUser.ofName(token);
    }

    /** Whether it may act as others. */
    boolean isService(String token) {
        return token.startsWith(SERVICE);
    }

    /** The names of the accounts stay good, or a sandbox would be of no use any more. */
    void revoke(String token) {
        if (SandboxUser.ofName(token).isEmpty() && revoked.size() < MOST_REVOKED) {
            revoked.add(token);
        }
    }
}
