package io.docgen.gateway.box.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Bounds every exchange of a REST client. Used as {@code httpClientRequestCustomizer}, which sees each request before
 * it is sent.
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
        new BoundedExchange(request, this, vertx).start();
    }

    Duration timeout() {
        return timeout;
    }

    long maxBytes() {
        return maxBytes;
    }
}
