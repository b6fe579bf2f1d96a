package io.docgen.gateway.server.websocket;

import io.docgen.gateway.server.load.CallerCounter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** Limits the open WebSockets, in total and per caller. Thread-safe. */
@Singleton
class ConnectionCounter {

    private final WebSocketConfig config;
    private final AtomicInteger open = new AtomicInteger();
    private final CallerCounter callers;

    ConnectionCounter(WebSocketConfig config, MeterRegistry meters) {
        this.config = config;
        this.callers = new CallerCounter(config.maxConnections(), config.maxConnectionsPerCaller());
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
     * Counts a connection of a caller, to be {@link #left}. Returns false, and does not count it, if the caller has too
     * many.
     */
    boolean joined(String caller) {
        return callers.entered(caller);
    }

    void left(String caller) {
        callers.left(caller);
    }
}
