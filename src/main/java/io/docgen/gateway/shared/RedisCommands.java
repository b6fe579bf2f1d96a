package io.docgen.gateway.shared;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.RedisAPI;
import io.vertx.mutiny.redis.client.Response;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks Redis or Valkey, for a short time, and logs once that it does not answer. */
final class RedisCommands {

    private static final Logger LOG = Logger.getLogger(RedisCommands.class);

    /** A client waits for it before Box is called, and no server in the same data centre takes as long. */
    private static final Duration TIMEOUT = Duration.ofMillis(500);

    private final RedisAPI redis;
    private final AtomicBoolean away = new AtomicBoolean();

    RedisCommands(RedisAPI redis) {
        this.redis = redis;
    }

    /** Fails with {@link SharedStoreException}. */
    Uni<@Nullable Response> ask(Function<RedisAPI, Uni<@Nullable Response>> commands) {
        return Uni.createFrom().deferred(() -> commands.apply(redis))
                .ifNoItem().after(TIMEOUT).fail()
                .onItem().invoke(this::answered)
                .onFailure().transform(this::failed);
    }

    /** Whether the last command got no answer. */
    boolean isAway() {
        return away.get();
    }

    private void answered() {
        if (away.compareAndSet(true, false)) {
            LOG.info("The store that the replicas share answers again");
        }
    }

    /** One line, however many commands fail. */
    private SharedStoreException failed(Throwable failure) {
        if (away.compareAndSet(false, true)) {
            LOG.errorf("The store that the replicas share cannot be asked: %s. Check quarkus.redis.hosts.",
                    failure.getClass().getSimpleName());
        }
        return new SharedStoreException(failure);
    }
}
