package io.docgen.gateway.box.http;

import io.docgen.gateway.box.error.ExchangeTimeoutException;
import io.docgen.gateway.box.error.UnreadableResponseException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.logging.Logger;

/**
 * One request to Box and its answer, from sending it to the last byte. It is bounded in time and in bytes, and where it is
 * given up its connection is closed: a time-out around the REST client alone would leave the connection waiting for ever.
 */
final class BoundedExchange {

    private static final Logger LOG = Logger.getLogger(BoundedExchange.class);

    /** What may follow a head whose body nobody reads, so that its connection can be used again. */
    private static final long MOST_AFTER_A_HEAD = 64 * 1024;
    private static final long CANCEL = 8; // HTTP/2's code; on HTTP/1.1 the connection is closed

    private final HttpClientRequest request;
    private final ExchangeLimits limits;
    private final Vertx vertx;
    private long timer;
    private long received;
    private boolean ended;

    BoundedExchange(HttpClientRequest request, ExchangeLimits limits, Vertx vertx) {
        this.request = request;
        this.limits = limits;
        this.vertx = vertx;
    }

    void begin() {
        timer = vertx.setTimer(limits.timeout().toMillis(), late -> giveUp(new ExchangeTimeoutException()));
        request.response().onSuccess(this::answered).onFailure(failure -> end());
        request.connection().exceptionHandler(this::broken);
    }

    private void end() {
        ended = true;
        vertx.cancelTimer(timer);
    }

    /** While the exchange goes on its own failure tells; Vert.x closes the connection. */
    private void broken(Throwable failure) {
        if (ended) {
            LOG.warnf("Box sent something that was not asked for on a connection, which is closed: %s",
                    failure.getClass().getSimpleName());
        }
    }

    private void answered(HttpClientResponse response) {
        response.end().onComplete(end -> end());
        response.exceptionHandler(failure -> { }); // the REST client's own comes too late for what is given up at once
        ResponseHead head = ResponseHead.of(response);
        if (isHeadOnly() && !(head.isSuccess() && ResponseContentType.isHtml(head.contentType()))) {
            bound(response, MOST_AFTER_A_HEAD, head.status() == 200 || head.length() > MOST_AFTER_A_HEAD,
                    new HeadOnlyException(head));
            return;
        }
        String complaint = ResponseContentType.complaint(head);
        if (complaint != null) {
            giveUp(new UnreadableResponseException(head.answer(), complaint, true, null));
            return;
        }
        ResponseContentType.normalize(response, head);
        bound(response, limits.maxBytes(), head.length() > limits.maxBytes(),
                new UnreadableResponseException(head.answer(), "it is larger than box.max-response-size", false, null));
    }

    /** Whether status and headers are all that is wanted: such a request accepts any type. */
    private boolean isHeadOnly() {
        return MediaType.WILDCARD.equals(request.headers().get(HttpHeaders.ACCEPT));
    }

    private void bound(HttpClientResponse response, long mostBytes, boolean exceeded, RuntimeException excess) {
        if (exceeded) {
            giveUp(excess);
            return;
        }
        response.handler(chunk -> {
            received += chunk.length();
            if (received > mostBytes) {
                giveUp(excess);
            }
        });
    }

    private void giveUp(RuntimeException reason) {
        request.reset(CANCEL, reason);
    }
}
