package io.docgen.gateway.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.graphql.execution.OperationResult;
import io.docgen.gateway.server.load.UnsentResponses;
import io.docgen.gateway.testsupport.Unread;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StreamResponseTest {

    private static final long HEARTBEAT_MS = 50;
    private static final OperationResult LARGE = new OperationResult(true, Map.of("a", "x".repeat(1 << 20)), List.of(),
            Map.of());

    private final Vertx vertx = Vertx.vertx();
    private final UnsentResponses unsent = new UnsentResponses(new SimpleMeterRegistry());
    private final Set<StreamResponse> open = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Void> full = new CompletableFuture<>();
    private final CompletableFuture<Void> cancelled = new CompletableFuture<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void begin(RoutingContext ctx) {
        ctx.request().connection().closeHandler(gone -> closed.complete(null));
        StreamResponse stream = new StreamResponse(ctx, StreamFormat.EVENT_STREAM, open, unsent, HEARTBEAT_MS);
        stream.started(() -> cancelled.complete(null));
        send(stream, ctx);
    }

    /** As many events as the client's machine takes. */
    private void send(StreamResponse stream, RoutingContext ctx) {
        stream.next(LARGE).subscribe().with(taken -> send(stream, ctx));
        ctx.vertx().runOnContext(then -> {
            if (ctx.response().writeQueueFull()) {
                full.complete(null);
            }
        });
    }

    @Test
    void endsIfItsClientReadsNothing() throws Exception {
        Router router = Router.router(vertx);
        router.route().handler(this::begin);
        HttpServer server = vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1")
                .toCompletionStage().toCompletableFuture().join();
        try (AutoCloseable client = Unread.http(URI.create("http://127.0.0.1:" + server.actualPort()), "alice",
                "text/event-stream", "subscription { a }")) {
            assertThat(client).isNotNull();
            full.get(5, TimeUnit.SECONDS);
            cancelled.get(5, TimeUnit.SECONDS);
            closed.get(5, TimeUnit.SECONDS);
            assertThat(open).isEmpty();
        }
    }
}
