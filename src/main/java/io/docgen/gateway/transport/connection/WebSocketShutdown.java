package io.docgen.gateway.transport.connection;

import io.docgen.gateway.admission.load.LoadShedder;
import io.docgen.gateway.quarkus.ConnectionChannel;
import io.docgen.gateway.quarkus.PendingRequests;
import io.netty.channel.Channel;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps open WebSockets from delaying the graceful shutdown. Quarkus waits for pending requests, and a request that
 * became a WebSocket stays pending for ever. It is completed when the WebSocket closes or, during shutdown, when no
 * operation runs any more.
 */
@Singleton
public class WebSocketShutdown {

    private static final long POLL_INTERVAL_MS = 20;

    private final LoadShedder loadShedder;
    private final PendingRequests requests;
    private final Vertx vertx;
    private final Duration delay;
    private final Map<Channel, Runnable> open = new ConcurrentHashMap<>();
    private volatile long timer;

    WebSocketShutdown(LoadShedder loadShedder, PendingRequests requests, Vertx vertx,
            @ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay) {
        this.loadShedder = loadShedder;
        this.requests = requests;
        this.vertx = vertx;
        this.delay = delay.orElse(Duration.ZERO);
    }

    /** Records a request that asks to become a WebSocket, then passes it on. */
    public void handle(RoutingContext ctx) {
        Runnable completion = WebSocketUpgrade.isRequested(ctx) ? requests.completionOf(ctx) : null;
        if (completion != null) {
            Channel connection = ConnectionChannel.of(ctx.request().connection());
            if (open.put(connection, completion) == null) { // an earlier handshake on this connection was refused
                // Not the close handler: Quarkus uses that one to count connections.
                connection.closeFuture().addListener(closed -> complete(connection));
            }
        }
        ctx.next();
    }

    /** New operations are accepted until the delay is over; from then on only running ones are waited for. */
    void onShutdown(@Observes ShutdownDelayInitiatedEvent initiated) {
        timer = vertx.setTimer(Math.max(1, delay.toMillis()),
                over -> timer = vertx.setPeriodic(POLL_INTERVAL_MS, poll -> {
                    if (loadShedder.active() == 0) {
                        open.keySet().forEach(this::complete);
                    }
                }));
    }

    @PreDestroy
    void stopPolling() {
        vertx.cancelTimer(timer);
    }

    private void complete(Channel connection) {
        Runnable completion = open.remove(connection);
        if (completion != null) {
            completion.run();
        }
    }
}
