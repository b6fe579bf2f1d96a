package io.docgen.gateway.shared;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.RedisAPI;
import io.vertx.mutiny.redis.client.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A {@link SharedStore} in Redis or Valkey. */
final class RedisStore implements SharedStore {

    private static final Logger LOG = Logger.getLogger(RedisStore.class);

    /** A client waits for it before Box is called, and nobody else in the datacentre takes as long. */
    private static final Duration TIMEOUT = Duration.ofMillis(500);

    /** Compares and sets at once. */
    private static final String REPLACE = "if redis.call('GET', KEYS[1]) == ARGV[1] then "
            + "redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3]) return 1 end return 0";

    private static final String PREFIX = "docgen-gateway:";

    private final RedisAPI redis;
    private final AtomicBoolean away = new AtomicBoolean();

    RedisStore(RedisAPI redis) {
        this.redis = redis;
    }

    /** Two commands: {@code SET} returns the value that was there only since Redis 7. */
    @Override
    public Uni<@Nullable String> putIfAbsent(String key, String value, Duration lifetime) {
        return ask(redis.set(List.of(PREFIX + key, value, "NX", "PX", millis(lifetime)))
                .chain(stored -> stored != null
                        ? Uni.createFrom().<Response>nullItem()
                        : redis.get(PREFIX + key).onItem().ifNull().failWith(ExpiredMeanwhileException::new))
                .onFailure(ExpiredMeanwhileException.class).retry().atMost(1)).map(RedisStore::text);
    }

    @Override
    public Uni<@Nullable String> find(String key) {
        return ask(redis.get(PREFIX + key)).map(RedisStore::text);
    }

    @Override
    public Uni<Void> put(String key, String value, Duration lifetime) {
        return ask(redis.set(List.of(PREFIX + key, value, "PX", millis(lifetime)))).replaceWithVoid();
    }

    @Override
    public Uni<Boolean> replace(String key, String before, String after, Duration lifetime) {
        return ask(redis.eval(List.of(REPLACE, "1", PREFIX + key, before, after, millis(lifetime))))
                .map(replaced -> replaced != null && replaced.toInteger() == 1);
    }

    private Uni<@Nullable Response> ask(Uni<@Nullable Response> commands) {
        return commands.ifNoItem().after(TIMEOUT).fail()
                .onItem().invoke(this::answered)
                .onFailure().transform(this::failed);
    }

    private void answered() {
        if (away.compareAndSet(true, false)) {
            LOG.info("The store that the replicas share answers again");
        }
    }

    /** One line, however many requests fail. */
    private SharedStoreException failed(Throwable failure) {
        if (away.compareAndSet(false, true)) {
            LOG.errorf("The store that the replicas share cannot be asked: %s. Check quarkus.redis.hosts.",
                    failure.getClass().getSimpleName());
        }
        return new SharedStoreException(failure);
    }

    private static String millis(Duration lifetime) {
        return String.valueOf(lifetime.toMillis());
    }

    private static @Nullable String text(@Nullable Response response) {
        return response == null ? null : response.toString();
    }

    /** The value under a key was gone when it was read. */
    private static final class ExpiredMeanwhileException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ExpiredMeanwhileException() {
            super(null, null, false, false);
        }
    }
}
