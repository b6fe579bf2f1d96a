package io.docgen.gateway.shared;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What a replica lets the others know, and knows of them. All of it is a hint: without a store, or while it does not
 * answer, each replica knows what it has seen itself. Nothing here fails, or waits for a store that is away.
 */
@Singleton
public class OtherReplicas {

    private static final Logger LOG = Logger.getLogger(OtherReplicas.class);

    private final String id;
    private final @Nullable SharedStore store;
    private final @Nullable SharedChannel channel;
    private final Map<String, Consumer<String>> listeners = new ConcurrentHashMap<>();
    private final Set<String> unreadableTopics = ConcurrentHashMap.newKeySet();

    public OtherReplicas(Replica replica) {
        this.id = replica.id();
        this.store = replica.store();
        this.channel = replica.channel();
        if (channel != null) {
            channel.subscribe(this::received);
        }
    }

    /**
     * Sends a message to the replicas that listen now, at once.
     *
     * @param message no token, name or data of a document is in it; not asked for if there is nobody to send it to
     * @return completes when it is sent, or cannot be
     */
    public Uni<Void> publish(String topic, Supplier<String> message) {
        if (channel == null || isAway()) {
            return Uni.createFrom().voidItem();
        }
        Uni<Void> sent = channel.publish(id + ' ' + topic + ' ' + message.get()).onFailure().recoverWithNull()
                .memoize().indefinitely();
        sent.subscribe().with(published -> {});
        return sent;
    }

    /** Receives what other replicas publish about a topic. */
    public void subscribe(String topic, Consumer<String> listener) {
        listeners.put(topic, listener);
    }

    /** Stores what other replicas may find, those that start later too. Completes when they can, or cannot. */
    public Uni<Void> remember(String key, String value, Duration lifetime) {
        return store == null || isAway()
                ? Uni.createFrom().voidItem()
                : store.put(key, value, lifetime).onFailure().recoverWithNull();
    }

    /** Whether this replica is the first to claim a key; true also if it cannot be found out now. */
    public Uni<Boolean> claim(String key, Duration lifetime) {
        return store == null || isAway()
                ? Uni.createFrom().item(true)
                : store.putIfAbsent(key, id, lifetime).map(holder -> holder == null).onFailure().recoverWithItem(true);
    }

    /** What a replica has stored under a key; null if nothing, or if it cannot be found out now. */
    public Uni<@Nullable String> recall(String key) {
        return store == null || isAway()
                ? Uni.createFrom().nullItem()
                : store.find(key).onFailure().recoverWithNull();
    }

    private boolean isAway() {
        return store == null || store.isAway();
    }

    private void received(String message) {
        String[] parts = message.split(" ", 3);
        Consumer<String> listener = parts.length < 3 || parts[0].equals(id) ? null : listeners.get(parts[1]);
        if (listener != null) {
            try {
                listener.accept(parts[2]);
            } catch (RuntimeException unreadable) { // of another version
                if (unreadableTopics.add(parts[1])) {
                    LOG.warnf("A message of another replica about %s cannot be read: %s. Further ones are not logged.",
                            parts[1], unreadable.getClass().getSimpleName());
                }
            }
        }
    }
}
