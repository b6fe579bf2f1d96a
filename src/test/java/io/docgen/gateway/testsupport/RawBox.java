package io.docgen.gateway.testsupport;

import static org.awaitility.Awaitility.await;

import io.docgen.gateway.testsupport.wire.Cuts;
import io.docgen.gateway.testsupport.wire.HostileWire;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * A server with TLS that answers each request with given bytes, for responses that no HTTP server would send, and the
 * gateway in front of it with a small connection pool.
 */
public class RawBox implements QuarkusTestProfile {

    public static final int POOL = 4;
    public static final int MOST_BYTES = 100_000;

    private static final AtomicInteger REQUESTS = new AtomicInteger();
    private static final AtomicInteger CONNECTIONS = new AtomicInteger();
    private static final AtomicInteger OPEN = new AtomicInteger();
    private static final Set<NetSocket> SOCKETS = ConcurrentHashMap.newKeySet();
    private static final Set<NetSocket> ASKED = ConcurrentHashMap.newKeySet();
    private static volatile BiConsumer<NetSocket, String> behaviour;

    /**
     * Sets the behaviour for a test, and closes the connections of the tests before it.
     *
     * @param newBehaviour receives the socket and the head of each request
     */
    public static void behave(BiConsumer<NetSocket, String> newBehaviour) {
        behaviour = newBehaviour;
        if (!SOCKETS.isEmpty()) {
            SOCKETS.forEach(NetSocket::close);
            await().until(() -> OPEN.get() == 0);
            await().pollDelay(Duration.ofMillis(50)).until(() -> true); // the gateway has seen it too
        }
        REQUESTS.set(0);
        CONNECTIONS.set(0);
    }

    /** Answers each request with the same bytes, and leaves the connection open. */
    public static void say(String bytes) {
        behave((socket, request) -> send(socket, bytes));
    }

    /** Sends bytes in small records. */
    public static void send(NetSocket socket, String bytes) {
        Cuts.next().pieces(Buffer.buffer(bytes.getBytes(StandardCharsets.ISO_8859_1))).forEach(socket::write);
    }

    /** A complete response with a JSON body. */
    public static String json(String body) {
        return "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    public static int requests() {
        return REQUESTS.get();
    }

    /** The number of connections since the behaviour was set. */
    public static int connections() {
        return CONNECTIONS.get();
    }

    /** The number of open connections. */
    public static int open() {
        return OPEN.get();
    }

    /**
     * The number of open connections that a request has come by. The others were ready too late for the request that
     * they were opened for.
     */
    public static int asked() {
        return ASKED.size();
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("box.sandbox.enabled", "false", "box.timeout", "700ms", "box.concurrency.total", "" + POOL,
                "box.max-response-size", "" + MOST_BYTES, "box.retry.delay", "10ms", "box.retry.budget.min-per-minute",
                "100000",
                "box.cache.jobs", "0s", "box.circuit-breaker.request-volume-threshold", "100000");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Server.class));
    }

    /** With a service account. */
    public static class WithAccount extends RawBox {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(super.getConfigOverrides());
            config.putAll(
                    Map.of("box.auth.mode", "service-account", "box.auth.client-id", "our-id", "box.auth.client-secret",
                            "our-s3cret", "box.auth.subject-type", "enterprise", "box.auth.subject-id", "1910967",
                            "box.concurrency.total", "2", "box.timeout", "200ms"));
            return config;
        }
    }

    /** Starts it before the gateway and configures its URL. */
    public static class Server implements QuarkusTestResourceLifecycleManager {

        private final Vertx vertx = Vertx.vertx();

        @Override
        public Map<String, String> start() {
            return HostileWire.settings(vertx.createNetServer(new NetServerOptions().setSsl(true)
                    .setKeyCertOptions(PrivateCertificate.ofLocalhost().keys())).connectHandler(Server::connected)
                    .listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join().actualPort());
        }

        @Override
        public void stop() {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }

        private static void connected(NetSocket socket) {
            CONNECTIONS.incrementAndGet();
            OPEN.incrementAndGet();
            StringBuilder received = new StringBuilder();
            SOCKETS.add(socket);
            socket.closeHandler(closed -> {
                SOCKETS.remove(socket);
                ASKED.remove(socket);
                OPEN.decrementAndGet();
            });
            socket.exceptionHandler(broken -> {});
            socket.handler(bytes -> {
                received.append(bytes.toString(StandardCharsets.ISO_8859_1));
                int end = received.indexOf("\r\n\r\n");
                if (end >= 0) { // requests here are one at a time, and their bodies, if any, come with them
                    String head = received.substring(0, end);
                    received.setLength(0);
                    REQUESTS.incrementAndGet();
                    ASKED.add(socket);
                    behaviour.accept(socket, head);
                }
            });
        }
    }
}
