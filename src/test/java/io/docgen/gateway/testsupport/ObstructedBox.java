package io.docgen.gateway.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetSocket;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A Box behind a proxy to which no connection can be opened. */
public class ObstructedBox implements QuarkusTestProfile {

    private static final String CONNECTED = "HTTP/1.1 200 Connection established\r\n\r\n";

    /** What happens to a {@code CONNECT}. */
    public enum Obstacle {

        SILENT_PROXY(proxy -> {}),
        PROXY_THAT_CLOSES(NetSocket::close),
        PROXY_WITH_A_PASSWORD(proxy -> proxy.write("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n")),
        PROXY_WITHOUT_A_WAY(proxy -> proxy.write("HTTP/1.1 502 Bad Gateway\r\ncontent-length: 2\r\n\r\nno")),
        PROXY_THAT_TALKS_NONSENSE(proxy -> proxy.write("garbage\r\n\r\n")),
        SILENT_BOX(proxy -> proxy.write(CONNECTED)),
        BOX_THAT_CLOSES(proxy -> proxy.write(CONNECTED).onSuccess(sent -> proxy.handler(hello -> proxy.close()))),
        BOX_WITHOUT_TLS(proxy -> proxy.write(CONNECTED)
                .onSuccess(sent -> proxy.handler(hello -> proxy.write("HTTP/1.1 400 Bad Request\r\n\r\n"))));

        private final Consumer<NetSocket> behaviour;

        Obstacle(Consumer<NetSocket> behaviour) {
            this.behaviour = behaviour;
        }
    }

    private static volatile Obstacle current;

    /** Sets the obstacle of new connections. */
    public static void obstruct(Obstacle obstacle) {
        current = obstacle;
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("box.sandbox.enabled", "false", "box.api-url", "https://box.internal",
                "box.connect-timeout", "200ms", "box.timeout", "8s", "box.retry.max-retries", "0");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Server.class));
    }

    /** Starts the proxy before the gateway and configures its address. */
    public static class Server implements QuarkusTestResourceLifecycleManager {

        private final Vertx vertx = Vertx.vertx();

        @Override
        public Map<String, String> start() {
            int proxy = vertx.createNetServer()
                    .connectHandler(client -> client.handler(connect -> current.behaviour.accept(client)))
                    .listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join().actualPort();
            return Map.of("quarkus.rest-client.box.proxy-address", "127.0.0.1:" + proxy);
        }

        @Override
        public void stop() {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
