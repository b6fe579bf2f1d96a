package io.docgen.gateway.guard.http;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper.QuarkusCookie;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * WebSockets as the gateway ends. Quarkus waits for requests that have not been answered, and one that has become a
 * WebSocket never is, even when that is long closed: a single one would make every end take the whole time-out. So it is told
 * that they are answered, once they are closed, or nothing is under way over them any more.
 */
@ApplicationScoped
@RegisterForReflection(targets = QuarkusRequestWrapper.class, fields = false, ignoreNested = true)
public class WebSockets {

    private static final long LOOK_AGAIN = 20;

    private final Overload overload;
    private final Vertx vertx;
    private final Duration delay;
    private final Method done;
    private final Map<ConnectionBase, QuarkusRequestWrapper> open = new ConcurrentHashMap<>();

    WebSockets(Overload overload, Vertx vertx, @ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay)
            throws NoSuchMethodException {
        this.overload = overload;
        this.vertx = vertx;
        this.delay = delay.orElse(Duration.ZERO);
        this.done = QuarkusRequestWrapper.class.getDeclaredMethod("done"); // there is no other way to tell it
        this.done.setAccessible(true);
    }

    /** Whether a request asks to become one. */
    public static boolean isOne(RoutingContext ctx) {
        return ctx.request().headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true);
    }

    /** Takes note of what is to become one, if Quarkus counts requests at all: in dev mode and tests it does not. */
    void handle(RoutingContext ctx) {
        if (isOne(ctx) && ctx.request().getCookie(QuarkusRequestWrapper.FAKE_COOKIE_NAME) instanceof QuarkusCookie counted) {
            ConnectionBase connection = (ConnectionBase) ctx.request().connection();
            if (open.put(connection, counted.getRequestWrapper()) == null) { // another before it has been refused
                // Its close handler is Quarkus', which counts connections with it.
                connection.closeFuture().onComplete(closed -> release(connection));
            }
        }
        ctx.next();
    }

    /** In the delay all goes on as ever; then it is only what has begun that is waited for. */
    void end(@Observes ShutdownDelayInitiatedEvent begun) {
        vertx.setTimer(Math.max(1, delay.toMillis()), over -> vertx.setPeriodic(LOOK_AGAIN, again -> {
            if (overload.active() == 0) {
                open.keySet().forEach(this::release);
            }
        }));
    }

    private void release(ConnectionBase connection) {
        QuarkusRequestWrapper request = open.remove(connection);
        if (request != null) {
            try {
                done.invoke(request);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
