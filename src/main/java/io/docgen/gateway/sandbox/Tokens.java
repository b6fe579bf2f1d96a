package io.docgen.gateway.sandbox;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whose a token is. The tokens {@code alice} and {@code bob} are always good; others come from the {@link TokenEndpoint}, and
 * any of them can be revoked.
 */
final class Tokens {

    private static final int MOST = 10_000;

    private final Map<String, Account> granted = new ConcurrentHashMap<>();
    private final Set<String> services = ConcurrentHashMap.newKeySet();

    /** @param service whether it is a service account's, which may act as others */
    String grant(Account account, boolean service) {
        if (granted.size() >= MOST) {
            granted.clear(); // whoever comes with an old one has to get another, as after an hour
            services.clear();
        }
        String token = (service ? "service-" : "user-") + UUID.randomUUID();
        granted.put(token, account);
        if (service) {
            services.add(token);
        }
        return token;
    }

    /** Empty if the token is unknown, was revoked or, like {@code expired}, is no longer good. */
    Optional<Account> owner(String token) {
        return token == null ? Optional.empty()
                : Optional.ofNullable(granted.get(token)).or(() -> Account.ofName(token));
    }

    boolean isService(String token) {
        return services.contains(token);
    }

    void revoke(String token) {
        granted.remove(token);
        services.remove(token);
    }
}
