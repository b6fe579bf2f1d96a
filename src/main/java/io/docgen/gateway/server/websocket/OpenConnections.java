package io.docgen.gateway.server.websocket;

import io.docgen.gateway.server.connection.GracefulShutdown;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The open connections. They are closed at a shutdown, and their clients connect to another instance. */
@Singleton
class OpenConnections implements GracefulShutdown.Connections {

    private final Set<GraphqlConnection> open = ConcurrentHashMap.newKeySet();

    OpenConnections(GracefulShutdown shutdown) {
        shutdown.closes(this);
    }

    void opened(GraphqlConnection connection) {
        open.add(connection);
    }

    void closed(GraphqlConnection connection) {
        open.remove(connection);
    }

    @Override
    public void release() {
        open.forEach(connection -> connection.release(() -> closed(connection)));
    }

    @Override
    public boolean areClosed() {
        return open.isEmpty();
    }
}
