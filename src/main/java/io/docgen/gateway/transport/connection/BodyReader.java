package io.docgen.gateway.transport.connection;

import io.docgen.gateway.admission.CallerKey;
import io.docgen.gateway.admission.limits.LimitsConfig;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the body of a request, in a bounded time, of a bounded length, and within the {@link ReceiveBudget}. Fails the
 * request with 408, 413 or 503.
 */
@ApplicationScoped
public class BodyReader {

    private static final String READING = BodyReader.class.getName();
    private static final int CHUNK = 8 * 1024;
    private static final int TIMEOUT = 408;
    private static final int TOO_LONG = 413;
    private static final int NO_ROOM = 503;

    private final Vertx vertx;
    private final long timeout;
    private final long most;
    private final ReceiveBudget budget;

    BodyReader(Vertx vertx, ConnectionConfig config, LimitsConfig limits, ReceiveBudget budget) {
        this.vertx = vertx;
        this.timeout = config.bodyTimeout().toMillis();
        this.most = limits.maxBodySize().asLongValue();
        this.budget = budget;
    }

    /** The body that has been read, once: it is not kept. Empty if there is none. */
    public static byte[] body(RoutingContext ctx) {
        return ctx.get(READING) instanceof Reading reading ? reading.takeBody() : new byte[0];
    }

    /** The request has been answered, or there is nobody to answer any more. */
    public static void release(RoutingContext ctx) {
        if (ctx.remove(READING) instanceof Reading reading) {
            reading.giveBack();
        }
    }

    /** Goes on when the body is there. */
    public void handle(RoutingContext ctx) {
        String length = ctx.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && length.length() > String.valueOf(most).length()) {
            ctx.fail(TOO_LONG);
            return;
        }
        new Reading(ctx).begin();
    }

    private final class Reading {

        private final RoutingContext ctx;
        private final HttpServerRequest request;
        private final String caller;
        private final List<Buffer> chunks = new ArrayList<>();
        private int length;
        private long taken;
        private long timer;
        private boolean over;

        Reading(RoutingContext ctx) {
            this.ctx = ctx;
            this.request = ctx.request();
            this.caller = CallerKey.of(ctx);
        }

        void begin() {
            if (request.isEnded()) {
                ctx.next();
                return;
            }
            ctx.put(READING, this);
            timer = vertx.setTimer(timeout, late -> fail(TIMEOUT));
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
            if (over) {
                return;
            }
            long all = (long) length + chunk.length();
            long more = Math.max(0, all - ReceiveBudget.FREE) - taken;
            if (all > most) {
                fail(TOO_LONG);
            } else if (more > 0 && !budget.take(caller, more)) {
                fail(NO_ROOM);
            } else {
                taken += Math.max(0, more);
                keep(chunk);
            }
        }

        /** Small ones together: a client may send a byte at a time, and each would take many times its room. */
        private void keep(Buffer chunk) {
            Buffer last = chunks.isEmpty() ? null : chunks.get(chunks.size() - 1);
            if (last != null && last.length() + chunk.length() <= CHUNK) {
                last.appendBuffer(chunk);
            } else {
                chunks.add(chunk);
            }
            length += chunk.length();
        }

        private void end() {
            if (stop()) {
                RequestGate.received(ctx);
                ctx.next();
            }
        }

        /** In one piece only now: a body that grows would be copied, twice its size, again and again. */
        private byte[] takeBody() {
            byte[] body = new byte[length];
            int at = 0;
            for (Buffer chunk : chunks) {
                chunk.getBytes(body, at);
                at += chunk.length();
            }
            chunks.clear();
            length = 0;
            return body;
        }

        private void fail(int status) {
            if (stop()) {
                chunks.clear();
                release(ctx);
                ctx.fail(status);
            }
        }

        /** Whether it was not over yet. */
        private boolean stop() {
            boolean first = !over;
            over = true;
            vertx.cancelTimer(timer);
            return first;
        }

        private void giveBack() {
            if (taken > 0) {
                budget.giveBack(caller, taken);
                taken = 0;
            }
        }
    }
}
