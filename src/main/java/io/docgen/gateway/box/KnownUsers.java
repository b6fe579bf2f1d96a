package io.docgen.gateway.box;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.docgen.gateway.shared.OtherReplicas;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The users of Box whose tokens the gateway has seen and asked about lately. The replicas share them. */
@Startup
@Singleton
public class KnownUsers {

    private static final String TOPIC = "users";
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int MAX_CALLERS = 10_000;

    private final Cache<String, String> users = Caffeine.newBuilder().expireAfterWrite(REMEMBERED)
            .maximumSize(MAX_CALLERS).build();

    private final OtherReplicas others;

    KnownUsers(OtherReplicas others) {
        this.others = others;
        others.subscribe(TOPIC, message -> {
            String[] callerAndUser = message.split(" ");
            users.put(callerAndUser[0], callerAndUser[1]);
        });
    }

    /** Remembers which user Box says a caller is. */
    void remember(String callerKey, String userId) {
        if (!userId.equals(users.getIfPresent(callerKey))) {
            others.publish(TOPIC, () -> callerKey + ' ' + userId);
        }
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
