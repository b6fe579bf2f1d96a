package io.docgen.gateway.box.http;

import io.docgen.gateway.box.config.BoxConfig;
import io.docgen.gateway.support.ReceiveBudget;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Bounds every exchange with Box in time and in bytes, and the memory of all responses together. For REST clients it is
 * used as {@code httpClientRequestCustomizer}, which sees each request before it is sent.
 */
@Singleton
public class ExchangeLimits implements Consumer<HttpClientRequest> {

    /**
     * The share of the heap for responses that are being received. The oldest may exceed it by the largest response.
     */
    private static final int HEAP_FRACTION = 16;

    /** Box answers within the timeout, so that a share per caller is not needed. */
    private static final String ALL_CALLERS = "";

    private final Vertx vertx;
    private final Duration timeout;
    private final long maxBytes;
    private final ReceiveBudget budget;

    @Inject
    ExchangeLimits(Vertx vertx, BoxConfig config, MeterRegistry meters) {
        this(vertx, config.timeout(), config.maxResponseSize().asLongValue(),
                Runtime.getRuntime().maxMemory() / HEAP_FRACTION);
        meters.gauge("box.responses.received.bytes", budget, ReceiveBudget::held);
    }

    /**
     * @param timeout from sending the request to the last byte of the response
     * @param maxBytes the largest response body
     * @param memory bytes of all response bodies, which the oldest may exceed
     */
    ExchangeLimits(Vertx vertx, Duration timeout, long maxBytes, long memory) {
        this.vertx = vertx;
        this.timeout = timeout;
        this.maxBytes = maxBytes;
        this.budget = new ReceiveBudget(memory, memory);
    }

    @Override
    public void accept(HttpClientRequest request) {
        bound(request, new RestClientListener());
    }

    /** Bounds the exchange of a request that has not been sent yet. */
    public BoundedExchange bound(HttpClientRequest request, ResponseListener listener) {
        BoundedExchange exchange = new BoundedExchange(request, this, vertx, listener);
        exchange.start();
        return exchange;
    }

    /** The memory of one response. */
    ReceiveBudget.Reservation open() {
        return budget.open(ALL_CALLERS);
    }

    /** The memory of all responses that are being received, in bytes. */
    long held() {
        return budget.held();
    }

    Duration timeout() {
        return timeout;
    }

    long maxBytes() {
        return maxBytes;
    }

    /** The REST client reads the body itself, and Vert.x reports an abort to it. */
    private static final class RestClientListener implements ResponseListener {

        @Override
        public void onResponse(HttpClientResponse response, ResponseHead head) {
            if (!head.isSuccess()) { // it would fail for a malformed type, and take a form apart
                response.headers().set(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_PLAIN);
            }
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
