package io.docgen.gateway.shared;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.RedisConnection;

/** A connection to Redis that is open, is being opened, or could not be. */
final class RedisLink {

    private final Uni<RedisConnection> connection;
    private volatile boolean failed;

    RedisLink(Redis redis) {
        connection = redis.connect()
                .invoke(opened -> opened.exceptionHandler(broken -> failed = true).endHandler(() -> failed = true))
                .onFailure().invoke(refused -> failed = true)
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
        connection.subscribe().with(RedisConnection::closeAndForget, neverOpened -> {});
    }
}
