package io.docgen.gateway.shared;

import io.smallrye.mutiny.Uni;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Verticle;
import io.vertx.core.Vertx;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.RedisConnection;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import io.vertx.redis.client.ResponseType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A {@link SharedChannel} of Redis or Valkey. It hears its own heartbeat: a subscription that does not is replaced,
 * whether its connection was closed, is cut without a word, or could not be opened.
 */
final class RedisChannel implements SharedChannel {

    private static final String NAME = "docgen-gateway";
    private static final String HEARTBEAT = "";
    private static final Duration INTERVAL = Duration.ofSeconds(2);
    private static final long LONGEST_SILENCE = INTERVAL.multipliedBy(3).toNanos();

    private final Redis redis;
    private final RedisCommands commands;
    private final Vertx vertx;
    private final AtomicInteger subscriptions = new AtomicInteger();
    /** What a message causes, such as calls to Box, stays on the event loop that has passed it on. */
    private final List<Context> loops = new CopyOnWriteArrayList<>();
    private final AtomicInteger messages = new AtomicInteger();
    private volatile Consumer<String> receiver = message -> {};
    private volatile @Nullable RedisConnection connection;
    private volatile long heard;

    RedisChannel(Redis redis, RedisCommands commands, Vertx vertx) {
        this.redis = redis;
        this.commands = commands;
        this.vertx = vertx;
    }

    @Override
    public Uni<Void> publish(String message) {
        return commands.ask(api -> api.publish(NAME, message)).replaceWithVoid();
    }

    @Override
    public void subscribe(Consumer<String> messages) {
        receiver = messages;
        vertx.deployVerticle(this::loop,
                new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors()));
        connect();
        vertx.setPeriodic(INTERVAL.toMillis(), again -> {
            if (System.nanoTime() - heard > LONGEST_SILENCE) {
                connect();
            }
            publish(HEARTBEAT).subscribe().with(sent -> {}, away -> {}); // the next one
        });
    }

    /** Each instance of a verticle has an event loop of its own, as far as there are some. */
    private Verticle loop() {
        return new AbstractVerticle() {

            @Override
            public void start() {
                loops.add(context);
            }
        };
    }

    private void connect() {
        heard = System.nanoTime();
        int subscription = subscriptions.incrementAndGet();
        RedisConnection before = connection;
        if (before != null) {
            connection = null;
            before.closeAndForget();
        }
        redis.connect().chain(opened -> {
            if (subscription != subscriptions.get()) { // it was opened too late
                return opened.close();
            }
            connection = opened;
            opened.handler(this::received);
            opened.exceptionHandler(broken -> {}); // it falls silent
            return opened.send(Request.cmd(Command.SUBSCRIBE).arg(NAME)).replaceWithVoid();
        }).subscribe().with(subscribed -> {}, failure -> {}); // it remains silent
    }

    /** Receives {@code message}, the name of the channel, and the message. */
    private void received(Response response) {
        boolean hasParts = response.type() == ResponseType.MULTI || response.type() == ResponseType.PUSH;
        if (hasParts && response.size() == 3 && response.get(0).toString().equals("message")) {
            heard = System.nanoTime();
            String message = response.get(2).toString();
            if (!message.equals(HEARTBEAT)) {
                Consumer<String> current = receiver;
                if (!loops.isEmpty()) { // deployed
                    loops.get(Math.floorMod(messages.getAndIncrement(), loops.size()))
                            .runOnContext(now -> current.accept(message));
                }
            }
        }
    }
}
