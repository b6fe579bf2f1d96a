package io.docgen.gateway.transport.connection;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Where every request comes by first, whatever it is for: how it is framed is to be beyond doubt, the answers before it are
 * to be read, and none of its body is waited for once it has been answered.
 */
@ApplicationScoped
public class RequestGate {

    private static final int BAD_REQUEST = 400;
    private static final long UNKNOWN = -1;

    /** For the rest of a body to come that nobody reads any more, so that the client can read its answer. */
    private static final long LINGER_MS = 2000;

    private final Vertx vertx;
    private final ConnectionConfig config;

    RequestGate(Vertx vertx, ConnectionConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    void addTo(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::handle);
    }

    private void handle(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        ConnectionWatch.expectHeads(request.localAddress().port(), config.headTimeout());
        ConnectionWatch watch = watch(request);
        if (watch.isDistrusted()) {
            request.connection().close();
            return;
        }
        watch.began(request.version() == HttpVersion.HTTP_2 ? UNKNOWN : bodyBytes(request)); // HTTP/2 holds back by itself
        ctx.addBodyEndHandler(ended -> ended(request, watch)); // others overwrite what addEndHandler sets
        String wrong = wrongWith(request);
        if (wrong != null) {
            watch.distrust();
            refuse(ctx.response(), wrong);
        } else if (ctx.response().writeQueueFull()) {
            waitForReader(ctx);
        } else if (watch.isPipelined()) {
            ctx.request().pause();
            vertx.runOnContext(turn -> goOn(ctx)); // or all that came in one read would be answered in one turn
        } else {
            ctx.next();
        }
    }

    private static void goOn(RoutingContext ctx) {
        ctx.request().resume();
        ctx.next();
    }

    /** What makes it doubtful where the request ends, or whom it is for; null for nothing (RFC 9112, 3.2 and 6.3). */
    private static String wrongWith(HttpServerRequest request) {
        String encoding = request.getHeader(HttpHeaders.TRANSFER_ENCODING);
        if (encoding != null && (!encoding.trim().equalsIgnoreCase("chunked")
                || request.headers().getAll(HttpHeaders.TRANSFER_ENCODING).size() > 1)) {
            return "'Transfer-Encoding' must be chunked.";
        }
        int hosts = request.headers().getAll(HttpHeaders.HOST).size();
        return hosts > 1 || hosts == 0 && request.version() == HttpVersion.HTTP_1_1 ? "Send one 'Host' header." : null;
    }

    private static long bodyBytes(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length != null ? Long.parseLong(length.trim())
                    : request.headers().contains(HttpHeaders.TRANSFER_ENCODING) ? UNKNOWN : 0;
        } catch (NumberFormatException unknown) {
            return UNKNOWN;
        }
    }

    private static void refuse(HttpServerResponse response, String wrong) {
        response.setStatusCode(BAD_REQUEST).putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .putHeader(HttpHeaders.CONNECTION, "close").end(wrong + "\n");
    }

    /** The client reads no answers: none is made for it meanwhile. If that lasts, the idle time-out closes the connection. */
    private static void waitForReader(RoutingContext ctx) {
        ctx.request().pause();
        ctx.response().drainHandler(read -> {
            ctx.response().drainHandler(null);
            goOn(ctx);
        });
    }

    /** The whole body of a request has come. */
    static void received(RoutingContext ctx) {
        if (ctx.request().version() != HttpVersion.HTTP_2) { // where other requests come over the same connection
            watch(ctx.request()).received();
        }
    }

    /** The connection of a request has become a WebSocket. */
    public static void upgraded(RoutingContext ctx) {
        watch(ctx.request()).leave();
    }

    private static ConnectionWatch watch(HttpServerRequest request) {
        return ConnectionWatch.of(((ConnectionBase) request.connection()).channel());
    }

    private void ended(HttpServerRequest request, ConnectionWatch watch) {
        if (watch.isDistrusted()) {
            vertx.runOnContext(written -> request.connection().close());
            return;
        }
        watch.ended();
        if (!request.isEnded()) {
            request.resume();
            vertx.setTimer(LINGER_MS, late -> {
                if (!request.isEnded()) {
                    giveUp(request);
                }
            });
        }
    }

    private static void giveUp(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection().close();
        }
    }
}
