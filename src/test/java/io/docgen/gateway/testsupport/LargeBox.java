package io.docgen.gateway.testsupport;

import io.docgen.gateway.testsupport.wire.HostileWire;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A Box behind a {@link HostileWire} that has every job, batches of a thousand jobs, and accepts every document. */
public final class LargeBox implements AutoCloseable {

    public static final int JOBS = 1000;

    /** The id of a job that it takes seconds to tell of. */
    public static final String SLOW_JOB = "99";

    private static final long SLOW_MS = 4000;
    private static final String LONG_TEXT = "x".repeat(90_000);
    private static final String LONGEST_TEXT = "x".repeat(15_000_000);
    private static final int ROUNDS = 50;

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger polls = new AtomicInteger();
    private final Buffer[] batches = new Buffer[ROUNDS];
    private final HostileWire wire;

    public LargeBox() {
        for (int round = 0; round < ROUNDS; round++) {
            batches[round] = batch(round);
        }
        wire = new HostileWire(vertx.createHttpServer().requestHandler(this::answer).listen(0, "127.0.0.1")
                .toCompletionStage().toCompletableFuture().join().actualPort());
    }

    /** In each round some jobs have another status, so that there is always news. */
    private static Buffer batch(int round) {
        return Buffer.buffer(BoxExamples.page(IntStream.range(0, JOBS)
                .mapToObj(i -> BoxExamples.job("" + (22_000_000 + i), "11", "12", "13", "14")
                        .replace("\"completed\"", (i + round) % ROUNDS == 0 ? "\"submitted\"" : "\"pending\""))
                .collect(Collectors.joining(",")), "null"));
    }

    private void answer(HttpServerRequest request) {
        request.response().putHeader("content-type", "application/json");
        String id = request.path().substring(request.path().lastIndexOf('/') + 1);
        if (request.path().startsWith("/2.0/docgen_batch_jobs/")) {
            request.response().end(batches[polls.getAndIncrement() % ROUNDS]);
        } else if (request.path().startsWith("/2.0/files/")) {
            request.response().end("{\"type\": \"file\", \"id\": \"" + id + "\", \"description\": \""
                    + (Integer.parseInt(id) % 2 == 0 ? LONG_TEXT : LONGEST_TEXT) + "\"}");
        } else if (id.equals(SLOW_JOB)) {
            vertx.setTimer(SLOW_MS, late -> request.response().end(BoxExamples.job(id, "11", "12", "13", "14")));
        } else if (request.path().startsWith("/2.0/docgen_jobs/")) {
            request.response().end(BoxExamples.job(id, "11", "12", "13", "14"));
        } else {
            request.endHandler(received -> request.response().setStatusCode(202)
                    .end("{\"id\": \"" + UUID.randomUUID() + "\"}"));
            request.resume();
        }
    }

    /** The number of times that it was asked for a batch. */
    public int polls() {
        return polls.get();
    }

    public Map<String, String> settings() {
        return wire.settings();
    }

    @Override
    public void close() {
        wire.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
