package io.docgen.gateway.server.load;

import io.docgen.gateway.server.auth.ClientKey;
import io.docgen.gateway.support.quarkus.ConnectionChannel;
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
import java.util.function.Supplier;

/**
 * Bounds the memory of responses that clients have not read yet, whatever the transport. When there are too many, the
 * client that has the most loses its oldest, with the connection or the stream that it is on. Thread-safe.
 *
 * <p>Netty copies what the system does not take at once out of the heap, where it stays until its connection has closed
 * on its own event loop. So what is broken off counts until then, and when there is twice as much as there should be,
 * nothing more is written for clients that have a part in it.
 */
@Singleton
public class UnsentResponses {

    /** Smaller ones do not count; the number of connections and of operations bounds them. */
    private static final int FREE_BYTES = 4 * 1024;
    private static final int HEAP_FRACTION = 8;
    private static final int NO_MORE_OF_THE_SAME = 2;
    private static final int NO_MORE = 3;

    private final long max;
    private final Map<String, Client> clients = new HashMap<>();
    private long held;
    private long leaving;

    private static final class Client {

        private final Set<Unsent> unsent = new LinkedHashSet<>();
        private long bytes;
        private long leaving;

        boolean hasNone() {
            return unsent.isEmpty() && leaving == 0;
        }
    }

    /** One response, or a part of one. */
    private static final class Unsent {

        private final String clientKey;
        private final long bytes;
        private final Runnable abort;
        private boolean aborted;

        Unsent(String clientKey, long bytes, Runnable abort) {
            this.clientKey = clientKey;
            this.bytes = bytes;
            this.abort = abort;
        }
    }

    @Inject
    public UnsentResponses(MeterRegistry meters) {
        this(Runtime.getRuntime().maxMemory() / HEAP_FRACTION);
        meters.gauge("graphql.responses.unsent.bytes", this, UnsentResponses::held);
    }

    UnsentResponses(long max) {
        this.max = max;
    }

    synchronized long held() {
        return held + leaving;
    }

    /** The bytes beyond those that there should be: connections that were broken off have not closed yet. */
    public synchronized long excess() {
        return Math.max(0, held + leaving - max);
    }

    /** Ends the response to a request with a body. */
    public void end(RoutingContext ctx, Buffer body) {
        send(ClientKey.of(ctx), body.length(), () -> ctx.response().end(body), () -> abort(ctx.request()));
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
     * Writes bytes, and counts them until they are sent. Breaks off others, or them, if there are too many.
     *
     * @param clientKey see {@link ClientKey}
     * @param write the future that it returns ends when the client's machine has taken them, or its connection is
     * closed
     * @param abort breaks off the response, on any thread
     * @return the future of {@code write}; failed if the response was broken off in its place
     */
    public Future<Void> send(String clientKey, long bytes, Supplier<Future<Void>> write, Runnable abort) {
        if (bytes <= FREE_BYTES) {
            return write.get();
        }
        Unsent unsent = new Unsent(clientKey, bytes, abort);
        enter(unsent).forEach(victim -> victim.abort.run());
        if (isTooMuch(unsent)) {
            left(unsent);
            abort.run();
            return Future.failedFuture("Too many unread responses");
        }
        try {
            return write.get().onComplete(sent -> left(unsent));
        } catch (RuntimeException unwritten) { // such as that of a response which has ended
            left(unsent);
            throw unwritten;
        }
    }

    /** Counts one, and returns those that have to go for it. */
    private synchronized List<Unsent> enter(Unsent unsent) {
        List<Unsent> tooMany = new ArrayList<>(0);
        while (held + unsent.bytes > max && held > 0) {
            tooMany.add(breakOffOne());
        }
        Client client = clients.computeIfAbsent(unsent.clientKey, first -> new Client());
        client.unsent.add(unsent);
        client.bytes += unsent.bytes;
        held += unsent.bytes;
        return tooMany;
    }

    private Unsent breakOffOne() {
        Client most = clients.values().iterator().next();
        for (Client client : clients.values()) {
            most = client.bytes > most.bytes ? client : most;
        }
        Unsent oldest = most.unsent.iterator().next();
        most.unsent.remove(oldest);
        most.bytes -= oldest.bytes;
        most.leaving += oldest.bytes;
        held -= oldest.bytes;
        leaving += oldest.bytes;
        oldest.aborted = true;
        return oldest;
    }

    /** Whether the others have not gone yet, and this may not be written beside them. */
    private synchronized boolean isTooMuch(Unsent unsent) {
        long all = held + leaving;
        Client client = clients.get(unsent.clientKey);
        return unsent.aborted || all > NO_MORE_OF_THE_SAME * max && client != null
                && (client.unsent.size() > 1 || client.leaving > 0) || all > NO_MORE * max;
    }

    private synchronized void left(Unsent unsent) {
        Client client = clients.get(unsent.clientKey);
        if (client == null) {
            return;
        }
        if (unsent.aborted) {
            client.leaving -= unsent.bytes;
            leaving -= unsent.bytes;
        } else if (client.unsent.remove(unsent)) {
            client.bytes -= unsent.bytes;
            held -= unsent.bytes;
        }
        if (client.hasNone()) {
            clients.remove(unsent.clientKey);
        }
    }
}
