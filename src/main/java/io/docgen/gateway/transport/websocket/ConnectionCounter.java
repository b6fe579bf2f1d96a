package io.docgen.gateway.transport.websocket;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Limits the open WebSockets, in total and per caller. Thread-safe. */
@Singleton
class ConnectionCounter {

    private final WebSocketConfig config;
    private final AtomicInteger open = new AtomicInteger();
    private final Map<String, Integer> callers = new ConcurrentHashMap<>();

    ConnectionCounter(WebSocketConfig config, MeterRegistry meters) {
        this.config = config;
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
        boolean[] admitted = new boolean[1];
        callers.compute(caller, (key, count) -> {
            int connections = count == null ? 0 : count;
            admitted[0] = connections < config.maxConnectionsPerCaller();
            return admitted[0] ? Integer.valueOf(connections + 1) : count;
        });
        return admitted[0];
    }

    void left(String caller) {
        callers.computeIfPresent(caller, (key, count) -> count == 1 ? null : count - 1);
    }
}
