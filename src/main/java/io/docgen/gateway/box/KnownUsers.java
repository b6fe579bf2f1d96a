package io.docgen.gateway.box;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.docgen.gateway.shared.OtherReplicas;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The users of Box whose tokens the gateway has seen and asked about lately. The replicas share them. */
@Singleton
public class KnownUsers {

    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int MAX_CALLERS = 10_000;

    private final Cache<String, String> users = Caffeine.newBuilder().expireAfterWrite(REMEMBERED)
            .maximumSize(MAX_CALLERS).build();

    private final OtherReplicas others;

    KnownUsers(OtherReplicas others) {
        this.others = others;
    }

    /** Remembers which user Box says a caller is. Completes when the other replicas can find it. Never fails. */
    Uni<Void> remember(String callerKey, String userId) {
        boolean isKnown = userId.equals(users.getIfPresent(callerKey));
        users.put(callerKey, userId);
        return isKnown ? Uni.createFrom().voidItem() : others.remember(key(callerKey), userId, REMEMBERED);
    }

    /**
     * The id of the user of a caller; null if it is not known. Never fails.
     *
     * @param callerKey see {@link io.docgen.gateway.box.auth.Caller#key()}
     */
    public Uni<@Nullable String> of(String callerKey) {
        String known = users.getIfPresent(callerKey);
        return known != null
                ? Uni.createFrom().item(known)
                : others.recall(key(callerKey)).onItem().ifNotNull().invoke(user -> users.put(callerKey, user));
    }

    private static String key(String callerKey) {
        return "user:" + callerKey;
    }
}
