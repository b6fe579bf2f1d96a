package io.docgen.gateway.server.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.graphql.GraphqlRequest;
import io.docgen.gateway.graphql.execution.OperationResult;
import io.docgen.gateway.server.ResultStream;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ConnectionLimiterTest {

    private final CompletableFuture<Object> closed = new CompletableFuture<>();
    private final AtomicReference<Handler<WebSocketFrame>> frames = new AtomicReference<>();

    /** An exception that leaves the handler of a frame is lost, and its message with it. */
    @Test
    void closesTheConnectionIfAMessageCannotBeHandled() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            WebSocketConfig config = new SmallRyeConfigBuilder().withMapping(WebSocketConfig.class)
                    .addDiscoveredConverters().build().getConfigMapping(WebSocketConfig.class);
            vertx.runOnContext(then -> {
                ServerWebSocket socket = socket();
                new ConnectionLimiter(socket, () -> {}, vertx,
                        new GraphqlConnection(socket, vertx.getOrCreateContext(), new Failing(), 1), config).start();
                frames.get().handle(WebSocketFrame.textFrame("{\"type\":\"connection_init\"}", true));
            });
            assertThat(closed.get(5, TimeUnit.SECONDS)).isEqualTo((short) 1011);
        } finally {
            vertx.close();
        }
    }

    private ServerWebSocket socket() {
        return (ServerWebSocket) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{ServerWebSocket.class}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "frameHandler" -> {
                        frames.set(handler(arguments[0]));
                        yield proxy;
                    }
                    case "close" -> {
                        closed.complete(arguments[0]);
                        yield null;
                    }
                    case "isClosed", "writeQueueFull" -> false;
                    default -> proxy;
                });
    }

    @SuppressWarnings("unchecked")
    private static Handler<WebSocketFrame> handler(Object handler) {
        return (Handler<WebSocketFrame>) handler;
    }

    /** Has a fault. */
    private static final class Failing implements ConnectionExecutor {

        @Override
        public Future<Void> send(long bytes, Supplier<Future<Void>> write) {
            return write.get();
        }

        @Override
        public boolean isAccepted() {
            return false;
        }

        @Override
        public void admit(Map<String, Object> payload, Runnable admitted, Consumer<CloseCode> refused,
                Runnable expired) {
            throw new IllegalStateException("a fault");
        }

        @Override
        public void execute(GraphqlRequest request, Consumer<OperationResult> onResult, ResultStream results,
                Consumer<Runnable> whenGone) {
            throw new IllegalStateException("a fault");
        }
    }
}
