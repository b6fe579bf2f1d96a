package io.docgen.gateway.box.http;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Bounds every exchange with Box. For REST clients it is used as {@code httpClientRequestCustomizer}, which sees each
 * request before it is sent.
 */
public final class ExchangeLimits implements Consumer<HttpClientRequest> {

    private final Vertx vertx;
    private final Duration timeout;
    private final long maxBytes;

    /**
     * @param timeout from sending the request to the last byte of the response
     * @param maxBytes the largest response body
     */
    public ExchangeLimits(Vertx vertx, Duration timeout, long maxBytes) {
        this.vertx = vertx;
        this.timeout = timeout;
        this.maxBytes = maxBytes;
    }

    @Override
    public void accept(HttpClientRequest request) {
        bound(request, new RestClientListener());
    }

    /** Bounds the exchange of a request that has not been sent yet. */
    public void bound(HttpClientRequest request, ResponseListener listener) {
        new BoundedExchange(request, this, vertx, listener).start();
    }

    Duration timeout() {
        return timeout;
    }

    long maxBytes() {
        return maxBytes;
    }

    /** The REST client reads the body itself, and hears of an abort from Vert.x. */
    private static final class RestClientListener implements ResponseListener {

        @Override
        public void onResponse(HttpClientResponse response, ResponseHead head) {
            ResponseContentType.normalize(response, head);
        }

        @Override
        public void onHead(ResponseHead head) {
            // it waits for the end, or for the abort
        }

        @Override
        public void onChunk(Buffer chunk) {
            // nothing to do
        }

        @Override
        public void onAbort(RuntimeException reason) {
            // nothing to do
        }
    }
}
