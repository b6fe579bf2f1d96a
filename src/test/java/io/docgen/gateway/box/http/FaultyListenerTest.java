package io.docgen.gateway.box.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An exchange whose listener has a fault ends at once, and does not wait for its time-out. */
class FaultyListenerTest {

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    enum At {
        RESPONSE,
        CHUNK
    }

    @ParameterizedTest
    @EnumSource
    void isToldOfItAtOnce(At at) throws Exception {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        int port = vertx.createHttpServer().requestHandler(request -> {
            request.connection().closeHandler(gone -> closed.complete(null));
            request.response().putHeader("content-type", "application/json").setChunked(true).write("{");
        }).listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS).actualPort();
        Faulty listener = new Faulty(at);
        ExchangeLimits limits = new ExchangeLimits(vertx, Duration.ofMinutes(1), 1000, 1000);
        vertx.createHttpClient().request(HttpMethod.GET, port, "127.0.0.1", "/").onSuccess(request -> {
            limits.bound(request, listener);
            request.send();
        });
        assertThat(listener.aborted.get(5, TimeUnit.SECONDS)).hasMessage("a fault");
        closed.get(5, TimeUnit.SECONDS);
    }

    private record Faulty(At at, CompletableFuture<RuntimeException> aborted) implements ResponseListener {

        Faulty(At at) {
            this(at, new CompletableFuture<>());
        }

        private void fail(At now) {
            if (at == now) {
                throw new IllegalStateException("a fault");
            }
        }

        @Override
        public void onResponse(HttpClientResponse response, ResponseHead head) {
            fail(At.RESPONSE);
        }

        @Override
        public void onHead(ResponseHead head) {
            // a body is asked for
        }

        @Override
        public void onChunk(Buffer chunk) {
            fail(At.CHUNK);
        }

        @Override
        public void onAbort(RuntimeException reason) {
            aborted.complete(reason);
        }
    }
}
