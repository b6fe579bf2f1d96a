package io.docgen.gateway.box.http;

import io.docgen.gateway.box.error.ExchangeTimeoutException;
import io.docgen.gateway.box.error.UnreadableResponseException;
import io.docgen.gateway.support.ReceiveBudget;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jspecify.annotations.Nullable;

/**
 * One request to Box and its response, from sending it to the last byte, bounded in time and in bytes. An aborted
 * exchange closes its connection, which a timeout around the REST client alone would leave waiting for ever.
 *
 * <p>The memory of a response is reserved from its first bytes until it is parsed. While there is none the response is
 * paused, which stops Box by the flow control of TCP.
 */
public final class BoundedExchange {

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
    private boolean warned;
    private ReceiveBudget.@Nullable Reservation memory;

    BoundedExchange(HttpClientRequest request, ExchangeLimits limits, Vertx vertx, ResponseListener listener) {
        this.request = request;
        this.limits = limits;
        this.vertx = vertx;
        this.listener = listener;
    }

    void start() {
        expect();
        request.response().onSuccess(this::answered).onFailure(failure -> end());
        request.connection().exceptionHandler(this::broken);
    }

    /** Box is not waited for until {@link #expect}: it is the client's turn. */
    public void hold() {
        vertx.cancelTimer(timer);
    }

    /** From now on Box has the whole timeout to respond. */
    public void expect() {
        expect(limits.timeout());
    }

    /** From now on Box has this time for what comes next. */
    public void expect(Duration within) {
        vertx.cancelTimer(timer);
        if (!ended) {
            timer = vertx.setTimer(Math.max(1, within.toMillis()), late -> abort(new ExchangeTimeoutException()));
        }
    }

    private void end() {
        ended = true;
        vertx.cancelTimer(timer);
        release();
    }

    private void release() {
        if (memory != null) {
            memory.release();
            memory = null;
        }
    }

    /** During the exchange its own failure is reported. Vert.x closes the connection. */
    private void broken(Throwable failure) {
        if (ended && !warned && !(failure instanceof IOException)) { // Box may reset an idle connection
            warned = true; // each piece of the data is a failure
            LOG.warnf("Unexpected data from Box on an idle connection, which is closed: %s",
                    failure.getClass().getSimpleName());
        }
    }

    private void answered(HttpClientResponse response) {
        // That of the REST client is set too late for an exchange that is aborted at once.
        response.exceptionHandler(failure -> {});
        guard(() -> read(response, ResponseHead.of(response)));
        response.end().onComplete(end -> end()); // after the listener, which parses the body at its end
    }

    private void read(HttpClientResponse response, ResponseHead head) {
        if (isHeadOnly() && head.status() < 400
                && !(head.isSuccess() && ResponseContentType.isHtml(head.contentType()))) {
            skip(response, head);
            return;
        }
        String problem = ResponseContentType.problem(head, listener.inflates());
        if (problem != null) {
            abort(new UnreadableResponseException(head.id(), problem, true, null));
            return;
        }
        listener.onResponse(response, head);
        keep(response, head,
                new UnreadableResponseException(head.id(), "it is larger than box.max-response-size", false, null));
    }

    /** Whether the head is enough: such a request accepts any content type. */
    private boolean isHeadOnly() {
        return MediaType.WILDCARD.equals(request.headers().get(HttpHeaders.ACCEPT));
    }

    /** Waits shortly for the end of the body. */
    private void skip(HttpClientResponse response, ResponseHead head) {
        listener.onHead(head);
        vertx.cancelTimer(timer);
        timer = vertx.setTimer(MAX_SKIPPING_MS, late -> leave(head));
        if (head.status() == StatusCode.OK || head.length() > MAX_SKIPPED_BYTES) {
            leave(head);
            return;
        }
        response.handler(chunk -> {
            received += chunk.length();
            if (received > MAX_SKIPPED_BYTES) {
                leave(head);
            }
        });
    }

    /** Ends the exchange before its body. Only the REST client still waits for that. */
    private void leave(ResponseHead head) {
        request.reset(CANCEL, new HeadOnlyException(head));
    }

    /** Passes the body on, as far as it is bounded and there is memory for it. */
    private void keep(HttpClientResponse response, ResponseHead head, UnreadableResponseException excess) {
        if (head.length() > limits.maxBytes()) {
            abort(excess);
            return;
        }
        response.handler(chunk -> {
            received += chunk.length();
            if (received > limits.maxBytes()) {
                abort(excess);
            } else if (reserve(response, received, () -> pass(chunk))) {
                pass(chunk);
            }
        });
        reserve(response, head.length(), () -> {});
    }

    private void pass(Buffer chunk) {
        guard(() -> listener.onChunk(chunk));
    }

    /**
     * Vert.x only logs what its handlers throw: the call would wait for its time-out, or lose a part of the response.
     */
    private void guard(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException fault) {
            LOG.error("A response of Box could not be handled", fault);
            abort(fault);
        }
    }

    /**
     * Reserves memory for a body up to this length. Returns false if there is none, and pauses the response.
     *
     * @param then runs before the response goes on
     */
    private boolean reserve(HttpClientResponse response, long bytes, Runnable then) {
        if (bytes <= ReceiveBudget.FREE_BYTES) {
            return true;
        }
        if (memory == null) {
            memory = limits.open();
        }
        Context context = vertx.getOrCreateContext();
        if (memory.reserve(bytes, () -> context.runOnContext(granted -> goOn(response, then)))) {
            return true;
        }
        response.pause();
        return false;
    }

    private void goOn(HttpClientResponse response, Runnable then) {
        if (memory != null) { // else it was aborted meanwhile
            then.run();
            response.resume();
        }
    }

    /** Closes the connection. Box drops a request that has not come whole. */
    public void abort(RuntimeException reason) {
        release();
        listener.onAbort(reason);
        request.reset(CANCEL, reason);
    }
}
