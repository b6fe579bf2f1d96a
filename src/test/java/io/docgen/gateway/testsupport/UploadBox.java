package io.docgen.gateway.testsupport;

import io.docgen.gateway.testsupport.wire.HostileWire;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** A Box with TLS that reads uploads as fast as a test wants it to, and knows how they have ended. */
public class UploadBox implements QuarkusTestProfile {

    public static final int MOST_BYTES = 12_000_000;

    /** Or the system would take a whole file that nobody reads. */
    private static final int RECEIVE_BUFFER = 64 * 1024;

    private static final long READ_EVERY_MS = 50;
    private static final long PIECES_AT_ONCE = 4;
    private static final String ACCEPTED = "{\"total_count\": 1, \"entries\": [{\"type\": \"file\", \"id\": \"77\"}]}";

    private static final AtomicInteger UPLOADS = new AtomicInteger();
    private static final AtomicInteger WHOLE = new AtomicInteger();
    private static final AtomicInteger BROKEN = new AtomicInteger();
    private static final AtomicInteger MARKED = new AtomicInteger();
    private static final AtomicLong BYTES = new AtomicLong();
    private static volatile Consumer<HttpServerRequest> behaviour = UploadBox::accept;

    /** Sets what is done with each upload, when its first bytes have come. */
    public static void behave(Consumer<HttpServerRequest> newBehaviour) {
        behaviour = newBehaviour;
        UPLOADS.set(0);
        WHOLE.set(0);
        BROKEN.set(0);
        MARKED.set(0);
        BYTES.set(0);
    }

    /** Reads an upload to its end, and accepts it. */
    public static void accept(HttpServerRequest request) {
        request.endHandler(end -> {
            WHOLE.incrementAndGet();
            answer(request, 201, ACCEPTED);
        });
    }

    /** The same, at about half a megabyte in a second. */
    public static void acceptSlowly(HttpServerRequest request) {
        request.pause();
        Vertx vertx = Vertx.currentContext().owner();
        long reading = vertx.setPeriodic(READ_EVERY_MS, now -> request.fetch(PIECES_AT_ONCE));
        request.endHandler(end -> {
            vertx.cancelTimer(reading);
            WHOLE.incrementAndGet();
            answer(request, 201, ACCEPTED);
        });
    }

    public static void answer(HttpServerRequest request, int status, String body) {
        request.response().setStatusCode(status).putHeader("content-type", "application/json").end(body);
    }

    public static int uploads() {
        return UPLOADS.get();
    }

    /** The uploads that had an end. */
    public static int whole() {
        return WHOLE.get();
    }

    /** The uploads whose connection was closed before their end. */
    public static int broken() {
        return BROKEN.get();
    }

    public static int marked() {
        return MARKED.get();
    }

    /** The bytes of uploads that were read. */
    public static long bytes() {
        return BYTES.get();
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("box.sandbox.enabled", "false", "box.timeout", "1500ms", "box.retry.delay", "10ms",
                "box.retry.budget.min-per-minute", "10000", "box.circuit-breaker.request-volume-threshold", "1000",
                "graphql.uploads.max-size", String.valueOf(MOST_BYTES), "graphql.connection.body-timeout", "2s",
                "graphql.uploads.timeout", "8s");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Server.class));
    }

    /** Starts it before the gateway and configures its URL. */
    public static class Server implements QuarkusTestResourceLifecycleManager {

        private final Vertx vertx = Vertx.vertx();

        @Override
        public Map<String, String> start() {
            return HostileWire.settings(vertx
                    .createHttpServer(new HttpServerOptions().setSsl(true).setReceiveBufferSize(RECEIVE_BUFFER)
                            .setKeyCertOptions(PrivateCertificate.ofLocalhost().keys()))
                    .requestHandler(Server::handle)
                    .listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join().actualPort());
        }

        private static void handle(HttpServerRequest request) {
            request.exceptionHandler(broken -> BROKEN.incrementAndGet());
            if (request.path().equals("/api/2.0/files/content")) {
                UPLOADS.incrementAndGet();
                request.handler(chunk -> BYTES.addAndGet(chunk.length()));
                behaviour.accept(request);
            } else {
                MARKED.incrementAndGet();
                request.endHandler(end -> answer(request, 201, "{}"));
            }
        }

        @Override
        public void stop() {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
