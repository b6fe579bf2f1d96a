package io.docgen.gateway.box.http;

import io.docgen.gateway.box.error.ExchangeTimeoutException;
import io.docgen.gateway.box.error.UnreadableResponseException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.jboss.logging.Logger;

/**
 * One request to Box and its response, from sending it to the last byte, bounded in time and in bytes. An aborted
 * exchange closes its connection, which a timeout around the REST client alone would leave waiting for ever.
 */
final class BoundedExchange {

    private static final Logger LOG = Logger.getLogger(BoundedExchange.class);

    /** The longest body to skip after a response whose head is enough, so that the connection can be reused. */
    private static final long MAX_SKIPPED_BYTES = 64 * 1024;
    private static final long MAX_SKIPPING_MS = 500;
    private static final long CANCEL = 8; // the code of HTTP/2; over HTTP/1.1 the connection is closed

    private final HttpClientRequest request;
    private final ExchangeLimits limits;
    private final Vertx vertx;
    private final ResponseListener listener;
    private long timer;
    private long received;
    private boolean ended;

    BoundedExchange(HttpClientRequest request, ExchangeLimits limits, Vertx vertx, ResponseListener listener) {
        this.request = request;
        this.limits = limits;
        this.vertx = vertx;
        this.listener = listener;
    }

    void start() {
        timer = vertx.setTimer(limits.timeout().toMillis(), late -> abort(new ExchangeTimeoutException()));
        request.response().onSuccess(this::answered).onFailure(failure -> end());
        request.connection().exceptionHandler(this::broken);
    }

    private void end() {
        ended = true;
        vertx.cancelTimer(timer);
    }

    /** During the exchange its own failure is reported. Vert.x closes the connection. */
    private void broken(Throwable failure) {
        if (ended && !(failure instanceof IOException)) { // Box may reset an idle connection
            LOG.warnf("Unexpected data from Box on an idle connection, which is closed: %s",
                    failure.getClass().getSimpleName());
        }
    }

    private void answered(HttpClientResponse response) {
        response.end().onComplete(end -> end());
        // That of the REST client is set too late for an exchange that is aborted at once.
        response.exceptionHandler(failure -> {});
        ResponseHead head = ResponseHead.of(response);
        if (isHeadOnly() && head.status() < 400
                && !(head.isSuccess() && ResponseContentType.isHtml(head.contentType()))) {
            skip(response, head);
            return;
        }
        String problem = ResponseContentType.problem(head);
        if (problem != null) {
            abort(new UnreadableResponseException(head.id(), problem, true, null));
            return;
        }
        listener.onResponse(response, head);
        bound(response, limits.maxBytes(), head.length() > limits.maxBytes(),
                new UnreadableResponseException(head.id(), "it is larger than box.max-response-size", false, null));
    }

    /** Whether the head is enough: such a request accepts any content type. */
    private boolean isHeadOnly() {
        return MediaType.WILDCARD.equals(request.headers().get(HttpHeaders.ACCEPT));
    }

    /** Waits shortly for the end of the body. */
    private void skip(HttpClientResponse response, ResponseHead head) {
        listener.onHead(head);
        HeadOnlyException rest = new HeadOnlyException(head);
        vertx.cancelTimer(timer);
        timer = vertx.setTimer(MAX_SKIPPING_MS, late -> abort(rest));
        bound(response, MAX_SKIPPED_BYTES, head.status() == 200 || head.length() > MAX_SKIPPED_BYTES, rest);
    }

    private void bound(HttpClientResponse response, long maxBytes, boolean exceeded, RuntimeException excess) {
        if (exceeded) {
            abort(excess);
            return;
        }
        response.handler(chunk -> {
            received += chunk.length();
            if (received > maxBytes) {
                abort(excess);
            } else {
                listener.onChunk(chunk);
            }
        });
    }

    private void abort(RuntimeException reason) {
        listener.onAbort(reason);
        request.reset(CANCEL, reason);
    }
}
