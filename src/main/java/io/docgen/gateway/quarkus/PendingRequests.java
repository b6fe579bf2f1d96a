package io.docgen.gateway.quarkus;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper.QuarkusCookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * The requests that the graceful shutdown of Quarkus waits for.
 *
 * <p>Why: Quarkus counts a request as pending until its response ends. A request that became a WebSocket has no such
 * end, so one WebSocket, even a closed one, makes every shutdown take the whole {@code quarkus.shutdown.timeout}.
 * Quarkus 3.33 has no API to mark the request as answered, so this class calls the private method that does. It can go
 * when Quarkus releases upgraded requests itself. If a version renames the method, the gateway does not start.
 */
@Singleton
@RegisterForReflection(targets = QuarkusRequestWrapper.class, fields = false, ignoreNested = true)
public class PendingRequests {

    private final Method done;

    PendingRequests() throws NoSuchMethodException {
        this.done = QuarkusRequestWrapper.class.getDeclaredMethod("done");
        this.done.setAccessible(true);
    }

    /**
     * What marks a request as answered; run it once.
     *
     * @return null in dev mode and tests, where Quarkus does not count requests
     */
    public @Nullable Runnable completionOf(RoutingContext ctx) {
        return ctx.request().getCookie(QuarkusRequestWrapper.FAKE_COOKIE_NAME) instanceof QuarkusCookie counted
                ? () -> complete(counted.getRequestWrapper())
                : null;
    }

    private void complete(QuarkusRequestWrapper request) {
        try {
            done.invoke(request);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
