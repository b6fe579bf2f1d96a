package io.docgen.gateway.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.docgen.gateway.testsupport.CapturedLog;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.RedisAPI;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** With a real server, {@code redis-server}, which {@code .ci/replicas} installs. */
@Tag("redis")
class RedisStoreTest extends SharedStoreContract {

    private static final Duration LONG = Duration.ofMinutes(1);

    private static Process server;
    private static Vertx vertx;
    private static String address;
    private static Redis redis;
    private static RedisCommands commands;
    private static RedisStore store;

    private @Nullable RedisChannel channel;

    @BeforeAll
    static void start() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        server = new ProcessBuilder("redis-server", "--port", "" + port, "--bind", "127.0.0.1", "--save", "",
                "--appendonly", "no").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        vertx = Vertx.vertx();
        address = "redis://127.0.0.1:" + port;
        redis = Redis.createClient(vertx, address);
        commands = new RedisCommands(redis, vertx.getDelegate());
        store = new RedisStore(commands);
        await().ignoreExceptions().until(() -> store.find("any").await().indefinitely() == null);
    }

    @AfterAll
    static void stop() {
        vertx.closeAndAwait();
        server.destroyForcibly();
    }

    @Override
    SharedStore store() {
        return store;
    }

    @Override
    SharedChannel channel() {
        if (channel == null) {
            channel = new RedisChannel(redis, commands, vertx.getDelegate());
        }
        return channel;
    }

    /** Closed by the server, as a restart or a proxy does it. */
    @Test
    void listensAgainAfterItsConnectionWasClosed() {
        List<String> received = new CopyOnWriteArrayList<>();
        channel().subscribe(received::add);
        untilReceived(received, "before");
        RedisAPI.api(redis).client(List.of("KILL", "TYPE", "pubsub")).await().indefinitely();
        untilReceived(received, "after");
    }

    /** What messages cause would else gather on one of them. */
    @Test
    void passesMessagesToSeveralEventLoops() {
        Set<String> threads = ConcurrentHashMap.newKeySet();
        channel().subscribe(message -> threads.add(Thread.currentThread().getName()));
        await().until(() -> {
            channel().publish("message").await().indefinitely();
            return threads.size() >= Math.min(2, Runtime.getRuntime().availableProcessors());
        });
        assertThat(threads).allMatch(name -> name.startsWith("vert.x-eventloop"));
    }

    /** As one without memory does, which is not away for that. */
    @Test
    void isNotAwayIfItRefusesACommand() {
        RedisAPI api = RedisAPI.api(redis);
        api.config(List.of("SET", "maxmemory", "1")).await().indefinitely();
        try (CapturedLog log = new CapturedLog(RedisErrors.class.getName())) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> store.put("key", "value", LONG).await().indefinitely())
                        .isInstanceOf(SharedStoreException.class);
                assertThat(store.find("none").await().indefinitely()).isNull();
                assertThat(store.isAway()).isFalse();
            }
            assertThat(log.records()).hasSize(1).allMatch(line -> line.contains("refuses commands: OOM"));
        } finally {
            api.config(List.of("SET", "maxmemory", "0")).await().indefinitely();
        }
    }

    /** A mutation that was refused as not executed must not be reserved later. */
    @Test
    void executesNothingThatHasFailedForTheCaller() throws Exception {
        RedisStore fresh = new RedisStore(new RedisCommands(Redis.createClient(vertx, address), vertx.getDelegate()));
        fresh.find("any").await().indefinitely();
        signal("STOP");
        try {
            for (int i = 0; i < 3; i++) { // the first on an open connection, the others on new ones
                String key = "late " + i;
                assertThatThrownBy(() -> fresh.put(key, "value", LONG).await().indefinitely())
                        .isInstanceOf(SharedStoreException.class);
            }
        } finally {
            signal("CONT");
        }
        await().ignoreExceptions().until(() -> fresh.find("any").await().indefinitely() == null);
        await().ignoreExceptions().until(() -> "value".equals(store.find("late 0").await().indefinitely()));
        assertThat(store.find("late 1").await().indefinitely()).isNull();
        assertThat(store.find("late 2").await().indefinitely()).isNull();
    }

    /** More than a pool of connections would let wait. */
    @Test
    void answersManyAtOnce() {
        List<Uni<String>> found = IntStream.range(0, 1000).mapToObj(i -> store.find("key " + i)).toList();
        assertThat(Uni.join().all(found).andFailFast().await().indefinitely()).hasSize(1000).containsOnlyNulls();
        assertThat(store.isAway()).isFalse();
    }

    private void untilReceived(List<String> received, String message) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            channel().publish(message).await().indefinitely();
            return received.contains(message);
        });
    }

    @Test
    void failsWithinASecondWhileTheServerHangs() throws Exception {
        store.put("before", "value", LONG).await().indefinitely();
        signal("STOP");
        try {
            Instant began = Instant.now();
            assertThatThrownBy(() -> store.find("before").await().indefinitely())
                    .isInstanceOf(SharedStoreException.class);
            assertThatThrownBy(() -> store.putIfAbsent("other", "value", LONG).await().indefinitely())
                    .isInstanceOf(SharedStoreException.class);
            assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(2));
        } finally {
            signal("CONT");
        }
        await().ignoreExceptions().until(() -> "value".equals(store.find("before").await().indefinitely()));
    }

    private static void signal(String name) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, "" + server.pid()).start().waitFor()).isZero();
    }
}
