package io.docgen.gateway.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.RedisConnection;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedisCommandsTest {

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** As the client of Quarkus does after the shutdown of the gateway. */
    @Test
    void failIfTheClientThrows() {
        Redis ended = new Redis((io.vertx.redis.client.Redis) null) {

            @Override
            public Uni<RedisConnection> connect() {
                throw new IllegalStateException("ended");
            }
        };
        CompletableFuture<?> answer = new RedisCommands(ended, vertx).ask(api -> Uni.createFrom().nullItem())
                .subscribeAsCompletionStage();
        await().until(answer::isDone);
        assertThat(answer).isCompletedExceptionally();
    }
}
