package io.docgen.gateway.server.websocket;

import io.docgen.gateway.server.load.ClientCounter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** Limits the open WebSockets, in total and per client. Thread-safe. */
@Singleton
class ConnectionCounter {

    private final WebSocketConfig config;
    private final AtomicInteger open = new AtomicInteger();
    private final ClientCounter clients;

    ConnectionCounter(WebSocketConfig config, MeterRegistry meters) {
        this.config = config;
        this.clients = new ClientCounter(config.maxConnections(), config.maxConnectionsPerClient());
        meters.gauge("graphql.websockets.open", open);
    }

    /** Counts a new connection, to be {@link #closed}. Returns false, and does not count it, if there are too many. */
    boolean opened() {
        if (open.incrementAndGet() > config.maxConnections()) {
            open.decrementAndGet();
            return false;
        }
        return true;
    }

    void closed() {
        open.decrementAndGet();
    }

    /**
     * Counts a connection of a client, to be {@link #left}. Returns false, and does not count it, if the client has too
     * many.
     */
    boolean joined(String clientKey) {
        return clients.entered(clientKey);
    }

    void left(String clientKey) {
        clients.left(clientKey);
    }
}
