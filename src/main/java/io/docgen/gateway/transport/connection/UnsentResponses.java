package io.docgen.gateway.transport.connection;

import io.docgen.gateway.admission.CallerKey;
import io.docgen.gateway.quarkus.ConnectionChannel;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Bounds the memory of responses that clients have not read yet, whatever the transport. When there are too many, the
 * caller that has the most loses its oldest, with the connection or the stream that it is on. Thread-safe.
 */
@Singleton
public class UnsentResponses {

    /** Smaller ones do not count; the number of connections and of operations bounds them. */
    private static final int FREE_BYTES = 4 * 1024;
    private static final int HEAP_FRACTION = 8;

    private final long max;
    private final Map<String, Caller> callers = new HashMap<>();
    private long held;

    private static final class Caller {

        private final Set<Unsent> unsent = new LinkedHashSet<>();
        private long bytes;
    }

    private record Unsent(String caller, long bytes, Runnable abort, Object identity) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Unsent unsent && identity == unsent.identity;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(identity);
        }
    }

    @Inject
    UnsentResponses(MeterRegistry meters) {
        this(Runtime.getRuntime().maxMemory() / HEAP_FRACTION);
        meters.gauge("graphql.responses.unsent.bytes", this, UnsentResponses::held);
    }

    UnsentResponses(long max) {
        this.max = max;
    }

    synchronized long held() {
        return held;
    }

    /** Ends the response to a request with a body. */
    public void end(RoutingContext ctx, Buffer body) {
        track(CallerKey.of(ctx), body.length(), ctx.response().end(body), () -> abort(ctx.request()));
    }

    /** Breaks off a response whose client does not read it. Any thread. */
    public static void abort(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            ConnectionChannel.abort(request.connection());
        }
    }

    /**
     * Counts bytes until they are sent.
     *
     * @param caller see {@link CallerKey}
     * @param sent ends when the client's machine has taken them, or its connection is closed
     * @param abort runs if they have to go, on any thread
     */
    public void track(String caller, long bytes, Future<Void> sent, Runnable abort) {
        if (bytes <= FREE_BYTES || sent.isComplete()) {
            return;
        }
        Unsent unsent = new Unsent(caller, bytes, abort, sent);
        List<Unsent> tooMany = new ArrayList<>(0);
        synchronized (this) {
            Caller of = callers.computeIfAbsent(caller, first -> new Caller());
            of.unsent.add(unsent);
            of.bytes += bytes;
            held += bytes;
            while (held > max) {
                tooMany.add(removeOne());
            }
        }
        sent.onComplete(done -> sent(unsent));
        tooMany.forEach(victim -> victim.abort().run());
    }

    private Unsent removeOne() {
        Caller most = callers.values().iterator().next();
        for (Caller caller : callers.values()) {
            most = caller.bytes > most.bytes ? caller : most;
        }
        Unsent oldest = most.unsent.iterator().next();
        remove(oldest);
        return oldest;
    }

    private synchronized void sent(Unsent unsent) {
        remove(unsent);
    }

    private void remove(Unsent unsent) {
        Caller caller = callers.get(unsent.caller());
        if (caller != null && caller.unsent.remove(unsent)) {
            caller.bytes -= unsent.bytes();
            held -= unsent.bytes();
            if (caller.unsent.isEmpty()) {
                callers.remove(unsent.caller());
            }
        }
    }
}
