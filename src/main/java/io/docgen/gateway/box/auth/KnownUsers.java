package io.docgen.gateway.box.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.docgen.gateway.shared.Replica;
import io.docgen.gateway.shared.SharedStore;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The users of Box whose tokens the gateway has seen and asked about lately. If replicas share a store, only what is in
 * it counts: two replicas that know different ones would look for a key under different names.
 */
@Singleton
public class KnownUsers {

    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int MAX_CALLERS = 10_000;

    private final Cache<String, String> users = Caffeine.newBuilder().expireAfterWrite(REMEMBERED)
            .maximumSize(MAX_CALLERS).build();

    private final @Nullable SharedStore store;

    KnownUsers(Replica replica) {
        this.store = replica.store();
    }

    /** Remembers which user Box says a caller is, unless the store is away. Never fails. */
    public Uni<Void> remember(String callerKey, String userId) {
        users.put(callerKey, userId);
        if (store == null) {
            return Uni.createFrom().voidItem();
        }
        return store.put(key(callerKey), userId, REMEMBERED).onFailure().recoverWithNull();
    }

    /**
     * The id of the user of a caller; null if it is not known. It is known for another hour then, which is longer than
     * anything is kept under it: an idempotency key that is known by the user is not looked for by the token. Fails
     * with {@link io.docgen.gateway.shared.SharedStoreException} if the store cannot be asked.
     *
     * @param callerKey see {@link Caller#key()}
     */
    public Uni<@Nullable String> of(String callerKey) {
        if (store == null) {
            return Uni.createFrom().item(users.asMap().computeIfPresent(callerKey, (same, userId) -> userId));
        }
        return store.find(key(callerKey)).call(userId -> userId == null
                ? Uni.createFrom().voidItem()
                : store.put(key(callerKey), userId, REMEMBERED));
    }

    /** The user that this replica has seen last for a caller, for the audit log; null if none. */
    public @Nullable String lastKnown(String callerKey) {
        return users.getIfPresent(callerKey);
    }

    private static String key(String callerKey) {
        return "user:" + callerKey;
    }
}
