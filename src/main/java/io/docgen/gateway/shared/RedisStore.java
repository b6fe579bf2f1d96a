package io.docgen.gateway.shared;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link SharedStore} in Redis or Valkey. */
final class RedisStore implements SharedStore {

    /** Compares and sets at once. */
    private static final String REPLACE = "if redis.call('GET', KEYS[1]) == ARGV[1] then "
            + "redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3]) return 1 end return 0";

    private static final String PREFIX = "docgen-gateway:";

    private final RedisCommands commands;

    RedisStore(RedisCommands commands) {
        this.commands = commands;
    }

    /** Two commands: {@code SET} returns the value that was there only since Redis 7. */
    @Override
    public Uni<@Nullable String> putIfAbsent(String key, String value, Duration lifetime) {
        return commands.ask(redis -> redis.set(List.of(PREFIX + key, value, "NX", "PX", millis(lifetime)))
                .chain(stored -> stored != null
                        ? Uni.createFrom().<Response>nullItem()
                        : redis.get(PREFIX + key).onItem().ifNull().failWith(ExpiredMeanwhileException::new))
                .onFailure(ExpiredMeanwhileException.class).retry().atMost(1)).map(RedisStore::text);
    }

    @Override
    public Uni<@Nullable String> find(String key) {
        return commands.ask(redis -> redis.get(PREFIX + key)).map(RedisStore::text);
    }

    @Override
    public Uni<Void> put(String key, String value, Duration lifetime) {
        return commands.ask(redis -> redis.set(List.of(PREFIX + key, value, "PX", millis(lifetime))))
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> replace(String key, String before, String after, Duration lifetime) {
        return commands
                .ask(redis -> redis.eval(List.of(REPLACE, "1", PREFIX + key, before, after, millis(lifetime))))
                .map(replaced -> replaced != null && replaced.toInteger() == 1);
    }

    @Override
    public boolean isAway() {
        return commands.isAway();
    }

    @Override
    public String refused() {
        return commands.refused();
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
