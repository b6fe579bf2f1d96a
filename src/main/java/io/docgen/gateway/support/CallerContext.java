package io.docgen.gateway.support;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Leads what other threads do back to the event loop that has asked for it. */
public final class CallerContext {

    private CallerContext() {
    }

    /** The same result, on the Vert.x context of who subscribes; on any thread if that has none. */
    public static <T> Uni<T> back(Uni<T> elsewhere) {
        return Uni.createFrom().deferred(() -> {
            Context caller = Vertx.currentContext();
            return caller == null ? elsewhere : elsewhere.emitOn(task -> caller.runOnContext(now -> task.run()));
        });
    }
}
