package io.docgen.gateway.shared;

import io.docgen.gateway.support.CallerContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.RedisAPI;
import io.vertx.mutiny.redis.client.Response;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks Redis or Valkey, for a short time. Commands share one connection, which sends them without waiting for each
 * other's answers: a pool would refuse some of many at once.
 */
final class RedisCommands {

    /** A client waits for it before Box is called, and no server in the same data centre takes as long. */
    private static final long TIMEOUT_MS = 480;
    /** Then a turn of the event loop, which reads an answer that came while this process was busy, as at its start. */
    private static final long TURN_MS = 20;

    private final Redis redis;
    private final Vertx vertx;
    private final Context loop;
    private final RedisErrors log = new RedisErrors();
    private @Nullable RedisLink current;

    RedisCommands(Redis redis, Vertx vertx) {
        this.redis = redis;
        this.vertx = vertx;
        this.loop = vertx.getOrCreateContext();
    }

    /** Fails with {@link SharedStoreException}. */
    Uni<@Nullable Response> ask(Function<RedisAPI, Uni<@Nullable Response>> commands) {
        Uni<@Nullable Response> answer = Uni.createFrom()
                .emitter(emitter -> loop.runOnContext(now -> askOrFail(commands, emitter)));
        return CallerContext.back(answer).onItem().invoke(log::answered).onFailure().transform(failure -> {
            log.failed(failure);
            return new SharedStoreException(failure);
        });
    }

    /** Nobody would hear of an exception of the client, which it throws after the shutdown of the gateway. */
    private void askOrFail(Function<RedisAPI, Uni<@Nullable Response>> commands,
            UniEmitter<? super @Nullable Response> answer) {
        try {
            ask(commands, answer);
        } catch (RuntimeException unusable) {
            answer.fail(unusable);
        }
    }

    private void ask(Function<RedisAPI, Uni<@Nullable Response>> commands,
            UniEmitter<? super @Nullable Response> answer) {
        RedisLink link = link();
        AtomicBoolean ended = new AtomicBoolean();
        Consumer<Throwable> fail = failure -> {
            if (!ended.getAndSet(true)) {
                if (!RedisErrors.isOfCommand(failure)) {
                    replace(link);
                }
                answer.fail(failure);
            }
        };
        long timer = vertx.setTimer(TIMEOUT_MS,
                late -> vertx.setTimer(TURN_MS, tooLate -> fail.accept(new TimeoutException())));
        link.connection().chain(connection -> ended.get() // and nobody expects it to be executed any more
                ? Uni.createFrom().failure(new TimeoutException())
                : commands.apply(RedisAPI.api(connection))).subscribe().with(response -> {
                    vertx.cancelTimer(timer);
                    if (!ended.getAndSet(true)) {
                        answer.complete(response);
                    }
                }, fail);
    }

    /** Whether the last command got no answer. */
    boolean isAway() {
        return log.isAway();
    }

    String refused() {
        return log.refused();
    }

    private synchronized RedisLink link() {
        RedisLink link = current;
        if (link == null || link.hasFailed()) {
            if (link != null) {
                link.close(); // of a cluster only some connections may be closed
            }
            link = new RedisLink(redis);
            current = link;
        }
        return link;
    }

    /**
     * After a failure, whose reason may be the connection. It is closed after the next one is there, because the pool
     * of the client would return it once more.
     */
    private synchronized void replace(RedisLink failed) {
        if (current == failed && !failed.hasFailed()) {
            RedisLink next = new RedisLink(redis);
            current = next;
            next.connection().onItemOrFailure().invoke(failed::close).subscribe().with(opened -> {}, failure -> {});
        }
    }
}
