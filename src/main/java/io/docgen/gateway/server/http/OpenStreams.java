package io.docgen.gateway.server.http;

import io.docgen.gateway.server.connection.GracefulShutdown;
import io.docgen.gateway.server.load.UnsentResponses;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The open response streams. They are interrupted at a shutdown, and their clients connect to another instance. */
@Singleton
class OpenStreams implements GracefulShutdown.Connections {

    private final UnsentResponses unsent;
    private final Set<StreamResponse> open = ConcurrentHashMap.newKeySet();

    OpenStreams(GracefulShutdown shutdown, UnsentResponses unsent) {
        this.unsent = unsent;
        shutdown.closes(this);
    }

    StreamResponse response(RoutingContext ctx, StreamFormat format) {
        return new StreamResponse(ctx, format, open, unsent, StreamResponse.HEARTBEAT_MS);
    }

    @Override
    public void release() {
        open.forEach(StreamResponse::interrupt);
    }

    @Override
    public boolean areClosed() {
        return open.isEmpty();
    }
}
