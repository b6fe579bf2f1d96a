package io.docgen.gateway.shared;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.RedisConnection;
import java.time.Duration;

/** A connection to Redis that is open, is being opened, or could not be. */
final class RedisLink {

    /** The client of Vert.x would wait for ever for the answer to its greeting. */
    private static final Duration LONGEST_OPENING = Duration.ofSeconds(2);

    private final Uni<RedisConnection> connection;
    private volatile boolean failed;

    RedisLink(Redis redis) {
        Uni<RedisConnection> opening = redis.connect().memoize().indefinitely();
        connection = opening.ifNoItem().after(LONGEST_OPENING).fail()
                .invoke(opened -> opened.exceptionHandler(broken -> failed = true).endHandler(() -> failed = true))
                .onFailure().invoke(refused -> {
                    failed = true;
                    closeWhenOpen(opening);
                })
                .memoize().indefinitely();
    }

    /** Opens it, the first time. */
    Uni<RedisConnection> connection() {
        return connection;
    }

    /** Whether it could not be opened, or was closed by the other side. */
    boolean hasFailed() {
        return failed;
    }

    void close() {
        closeWhenOpen(connection);
    }

    private static void closeWhenOpen(Uni<RedisConnection> opening) {
        opening.subscribe().with(RedisConnection::closeAndForget, neverOpened -> {});
    }
}
