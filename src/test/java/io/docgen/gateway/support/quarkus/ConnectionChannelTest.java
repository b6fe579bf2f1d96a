package io.docgen.gateway.support.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionChannelTest {

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() throws Exception {
        get(vertx.close().toCompletionStage());
    }

    @Test
    void abortsAConnectionThatHasEndedAlready() throws Exception {
        CompletableFuture<HttpConnection> connected = new CompletableFuture<>();
        CompletableFuture<Void> closed = new CompletableFuture<>();
        HttpServer server = get(vertx.createHttpServer().connectionHandler(connection -> {
            connection.closeHandler(closed::complete);
            connected.complete(connection);
        }).requestHandler(request -> request.response().end()).listen(0, "127.0.0.1").toCompletionStage());
        get(vertx.createNetClient().connect(server.actualPort(), "127.0.0.1")
                .compose(socket -> socket.write("GET / HTTP/1.1\r\nHost: test\r\n\r\n")).toCompletionStage());
        HttpConnection connection = get(connected);

        ConnectionChannel.abort(connection);
        get(closed);
        CompletableFuture<Void> again = new CompletableFuture<>();
        ConnectionChannel.of(connection).eventLoop().submit(() -> ConnectionChannel.abort(connection))
                .addListener(done -> {
                    if (done.isSuccess()) {
                        again.complete(null);
                    } else {
                        again.completeExceptionally(done.cause());
                    }
                });

        assertThat(again).succeedsWithin(10, TimeUnit.SECONDS);
        assertThat(ConnectionChannel.of(connection).isOpen()).isFalse();
    }

    private static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
