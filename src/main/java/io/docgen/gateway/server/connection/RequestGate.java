package io.docgen.gateway.server.connection;

import io.docgen.gateway.support.quarkus.ConnectionChannel;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jspecify.annotations.Nullable;

/**
 * The first handler of every request. It rejects requests with ambiguous framing, waits until the client reads earlier
 * responses, does not wait for the body of an answered request, and closes connections before the process ends.
 */
@Singleton
public class RequestGate {

    /** Time to receive the rest of an unread body, so that the client can read its response. */
    private static final long LINGER_MS = 2000;

    private final Vertx vertx;
    private final ConnectionConfig config;
    private final GracefulShutdown shutdown;

    RequestGate(Vertx vertx, ConnectionConfig config, GracefulShutdown shutdown) {
        this.vertx = vertx;
        this.config = config;
        this.shutdown = shutdown;
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
        watch.began();
        ctx.addBodyEndHandler(ended -> ended(request, watch)); // not addEndHandler, which others overwrite
        if (shutdown.isBegun() && request.version() != HttpVersion.HTTP_2 && !WebSocketUpgrade.isRequested(ctx)) {
            ctx.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        String problem = framingProblem(request);
        if (problem != null) {
            watch.distrust();
            refuse(ctx.response(), problem);
        } else if (ctx.response().writeQueueFull()) {
            waitForReader(ctx);
        } else if (watch.isPipelined()) {
            ctx.request().pause();
            vertx.runOnContext(turn -> proceed(ctx)); // or all requests of one read would be answered in one iteration
        } else {
            ctx.next();
        }
    }

    private static void proceed(RoutingContext ctx) {
        if (resume(ctx)) {
            ctx.next();
        }
    }

    /** Lets a paused request go on. Returns false if its client has reset the stream meanwhile, or is gone. */
    public static boolean resume(RoutingContext ctx) {
        if (ctx.response().closed()) {
            return false;
        }
        if (!ctx.request().isEnded()) {
            ctx.request().resume();
        }
        return true;
    }

    /** Why the end, the host or the client of the request is ambiguous (RFC 9112, 3.2 and 6.3); null if none is. */
    private static @Nullable String framingProblem(HttpServerRequest request) {
        String encoding = request.getHeader(HttpHeaders.TRANSFER_ENCODING);
        if (encoding != null && (!encoding.trim().equalsIgnoreCase("chunked")
                || request.headers().getAll(HttpHeaders.TRANSFER_ENCODING).size() > 1)) {
            return "'Transfer-Encoding' must be chunked.";
        }
        int hosts = request.headers().getAll(HttpHeaders.HOST).size();
        if (hosts > 1 || hosts == 0 && request.version() == HttpVersion.HTTP_1_1) {
            return "Send one 'Host' header.";
        }
        return request.headers().getAll(HttpHeaders.AUTHORIZATION).size() > 1
                ? "Send one 'Authorization' header."
                : null;
    }

    private static void refuse(HttpServerResponse response, String problem) {
        response.setStatusCode(StatusCode.BAD_REQUEST).putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .putHeader(HttpHeaders.CONNECTION, "close").end(problem + "\n");
    }

    /**
     * The client does not read responses, so no further one is produced. If that lasts, the idle timeout closes the
     * connection.
     */
    private static void waitForReader(RoutingContext ctx) {
        ctx.request().pause();
        ctx.response().drainHandler(read -> {
            ctx.response().drainHandler(null);
            proceed(ctx);
        });
    }

    /** Records that the connection of a request became a WebSocket. */
    public static void upgraded(RoutingContext ctx) {
        watch(ctx.request()).leave();
    }

    private static ConnectionWatch watch(HttpServerRequest request) {
        return ConnectionWatch.of(ConnectionChannel.of(request.connection()));
    }

    private void ended(HttpServerRequest request, ConnectionWatch watch) {
        // The client connects elsewhere for its next request, which is not read here. Over HTTP/2, where GOAWAY would say
        // so, new requests get 503: see ADR 10.
        if (shutdown.isBegun() && request.version() != HttpVersion.HTTP_2) {
            watch.distrust();
        }
        if (watch.isDistrusted()) {
            vertx.runOnContext(written -> request.connection().close());
            return;
        }
        watch.ended();
        if (!request.isEnded()) {
            request.resume();
            vertx.setTimer(LINGER_MS, late -> {
                if (!request.isEnded()) {
                    abort(request);
                }
            });
        }
    }

    private static void abort(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection().close();
        }
    }
}
