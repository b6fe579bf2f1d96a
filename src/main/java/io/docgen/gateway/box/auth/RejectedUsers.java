package io.docgen.gateway.box.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/**
 * The users as whom Box rejects calls even with a new token. For a while a 401 to such a call says nothing of the
 * token, or one client could use up the renewals that all need after a revocation.
 */
final class RejectedUsers {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int MAX = 1000;

    private final Cache<String, Boolean> users = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MAX)
            .build();

    boolean contains(String user) {
        return users.getIfPresent(user) != null;
    }

    /**
     * Remembers a user from the first rejection on, not longer for each further one: the token may be the reason then.
     */
    void add(String user) {
        users.asMap().putIfAbsent(user, true);
    }
}
