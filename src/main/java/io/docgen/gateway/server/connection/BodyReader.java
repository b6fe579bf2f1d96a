package io.docgen.gateway.server.connection;

import io.docgen.gateway.graphql.limits.LimitsConfig;
import io.docgen.gateway.server.auth.ClientKey;
import io.docgen.gateway.support.ReceiveBudget;
import io.docgen.gateway.support.ReceivedBytes;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * Reads the body of a request, bounded in time, in length and by the {@link RequestBudget}. Fails the request with 408,
 * 413 or 503.
 */
@Singleton
public class BodyReader {

    private static final String READING = BodyReader.class.getName();
    private static final String MEMORY = READING + ".memory";

    private final Vertx vertx;
    private final long timeout;
    private final long maxBytes;
    private final RequestBudget budget;

    BodyReader(Vertx vertx, ConnectionConfig config, LimitsConfig limits, RequestBudget budget) {
        this.vertx = vertx;
        this.timeout = config.bodyTimeout().toMillis();
        this.maxBytes = limits.maxBodySize().asLongValue();
        this.budget = budget;
    }

    /** Takes the body that was read; empty if there is none. */
    public static byte[] body(RoutingContext ctx) {
        return ctx.get(READING) instanceof Reading reading ? reading.takeBody() : new byte[0];
    }

    /** Releases the budget when the request was answered or its connection was closed. */
    public static void release(RoutingContext ctx) {
        ctx.remove(READING);
        if (ctx.remove(MEMORY) instanceof ReceiveBudget.Reservation memory) {
            memory.release();
        }
    }

    /** Lets a request have the memory until {@link #release}. */
    static void hold(RoutingContext ctx, ReceiveBudget.Reservation memory) {
        ctx.put(MEMORY, memory);
    }

    /** Reads the body, then calls the next handler. */
    public void handle(RoutingContext ctx) {
        String length = ctx.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && length.length() > String.valueOf(maxBytes).length()) {
            ctx.fail(StatusCode.PAYLOAD_TOO_LARGE);
            return;
        }
        new Reading(ctx).start();
    }

    private final class Reading {

        private final RoutingContext ctx;
        private final HttpServerRequest request;
        private final ReceiveBudget.Reservation memory;
        private final ReceivedBytes received = new ReceivedBytes();
        private long timer;
        private boolean stopped;

        Reading(RoutingContext ctx) {
            this.ctx = ctx;
            this.request = ctx.request();
            this.memory = budget.open(ClientKey.of(ctx));
        }

        void start() {
            if (request.isEnded()) {
                ctx.next();
                return;
            }
            ctx.put(READING, this);
            hold(ctx, memory);
            timer = vertx.setTimer(timeout, late -> fail(StatusCode.REQUEST_TIMEOUT));
            request.exceptionHandler(gone -> {
                stop();
                release(ctx);
            });
            request.handler(this::add);
            request.endHandler(ended -> end());
            if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
                ctx.response().writeContinue();
            }
        }

        private void add(Buffer chunk) {
            if (stopped) {
                return;
            }
            long total = (long) received.length() + chunk.length();
            if (total > maxBytes) {
                fail(StatusCode.PAYLOAD_TOO_LARGE);
            } else if (!memory.tryReserve(total)) {
                fail(StatusCode.SERVICE_UNAVAILABLE);
            } else {
                received.add(chunk);
            }
        }

        private void end() {
            if (stop()) {
                ctx.next();
            }
        }

        private byte[] takeBody() {
            byte[] body = received.toBytes();
            received.clear();
            return body;
        }

        private void fail(int status) {
            if (stop()) {
                received.clear();
                release(ctx);
                ctx.fail(status);
            }
        }

        /** Stops reading. Returns false if it was stopped before. */
        private boolean stop() {
            boolean first = !stopped;
            stopped = true;
            vertx.cancelTimer(timer);
            return first;
        }
    }
}
