package io.docgen.gateway.box;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The users of Box whose tokens the gateway has seen and asked about lately. */
@Singleton
public class KnownUsers {

    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int MAX_CALLERS = 10_000;

    private final Cache<String, String> users = Caffeine.newBuilder().expireAfterWrite(REMEMBERED)
            .maximumSize(MAX_CALLERS).build();

    /** Remembers which user Box says a caller is. */
    void remember(String callerKey, String userId) {
        users.put(callerKey, userId);
    }

    /**
     * The id of the user of a caller; null if it is not known.
     *
     * @param callerKey see {@link io.docgen.gateway.box.auth.Caller#key()}
     */
    public @Nullable String of(String callerKey) {
        return users.getIfPresent(callerKey);
    }
}
