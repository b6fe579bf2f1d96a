package io.docgen.gateway.shared;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.redis.client.Redis;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * This process, one of the replicas of a gateway. It renews a lease in the store every few seconds, so that the others
 * do not wait for a replica that has ended.
 */
@Singleton
public class Replica {

    /** The first command opens the connection, which clients should not wait for. */
    private static final Duration LONGEST_START = Duration.ofSeconds(2);
    private static final Duration RENEWAL = Duration.ofSeconds(3);
    /** Some renewals may fail. */
    private static final Duration LEASE = Duration.ofSeconds(15);

    private final String id = UUID.randomUUID().toString();
    private final @Nullable SharedStore store;
    private final @Nullable SharedChannel channel;

    @Inject
    Replica(@ConfigProperty(name = "quarkus.redis.hosts") Optional<List<String>> hosts, Instance<Redis> redis,
            Vertx vertx, MeterRegistry meters) {
        RedisCommands commands = hosts.isEmpty() ? null : new RedisCommands(redis.get(), vertx);
        this.store = commands == null ? null : new RedisStore(commands);
        this.channel = commands == null ? null : new RedisChannel(redis.get(), commands, vertx);
        if (store != null) {
            SharedStore asked = store;
            Gauge.builder("store.away", asked, used -> used.isAway() || !used.refused().isEmpty() ? 1 : 0)
                    .description("1 while the store of the replicas does not answer, or refuses commands")
                    .register(meters);
        }
    }

    private Replica(@Nullable SharedStore store, @Nullable SharedChannel channel) {
        this.store = store;
        this.channel = channel;
    }

    /** The only replica. */
    public static Replica alone() {
        return new Replica(null, null);
    }

    public static Replica of(SharedStore store, SharedChannel channel) {
        return new Replica(store, channel);
    }

    void onStart(@Observes StartupEvent start, Vertx vertx) {
        if (store != null) {
            renewed().ifNoItem().after(LONGEST_START).fail().onFailure().recoverWithNull().await().indefinitely();
            vertx.setPeriodic(RENEWAL.toMillis(), again -> renew());
        }
    }

    /** The id of this process, which no other has. */
    public String id() {
        return id;
    }

    /** What is shared with the others; null if this is the only replica. */
    public @Nullable SharedStore store() {
        return store;
    }

    /** By which the others get messages; null if this is the only replica. */
    @Nullable
    SharedChannel channel() {
        return channel;
    }

    /** Renews the lease of this replica. */
    public void renew() {
        renewed().subscribe().with(renewed -> {}, failure -> {}); // the next time
    }

    private Uni<Void> renewed() {
        return store == null ? Uni.createFrom().voidItem() : store.put(lease(id), "", LEASE);
    }

    /** Whether the lease of a replica is valid. */
    public Uni<Boolean> lives(String replicaId) {
        return store == null || replicaId.equals(id)
                ? Uni.createFrom().item(replicaId.equals(id))
                : store.find(lease(replicaId)).map(lease -> lease != null);
    }

    private static String lease(String replicaId) {
        return "replica:" + replicaId;
    }
}
