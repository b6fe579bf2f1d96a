package io.docgen.gateway.testsupport;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** Concurrent callers, each with its own token, that read one job and its file after the other. */
public final class LoadGenerator {

    private static final AtomicLong IDS = new AtomicLong(1);
    private static final long PAUSE = 10;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI graphql;
    private final int count;

    public LoadGenerator(URI graphql, int count) {
        this.graphql = graphql;
        this.count = count;
    }

    /** Runs for a time, with at least one query per caller. */
    public Tally ask(Duration time) {
        Tally tally = new Tally(new ConcurrentSkipListMap<>(), new AtomicLong(), new AtomicLong());
        long end = System.nanoTime() + time.toNanos();
        Concurrently.times(count, caller -> {
            do {
                ask(caller, tally);
            } while (System.nanoTime() < end);
        });
        return tally;
    }

    private void ask(int caller, Tally tally) {
        long begun = System.nanoTime();
        try {
            String query = Gateway.job("" + IDS.incrementAndGet(), "status outputFile { name }");
            JsonObject answer = new JsonObject(http.send(HttpRequest.newBuilder(graphql)
                    .header("content-type", "application/json").header("authorization", "Bearer s3cret-" + caller)
                    .POST(HttpRequest.BodyPublishers.ofString(new JsonObject().put("query", query).encode())).build(),
                    BodyHandlers.ofString()).body());
            tally.add(answer.getJsonArray("errors", new JsonArray()), System.nanoTime() - begun);
            Thread.sleep(PAUSE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The result.
     *
     * @param errors the number of errors by code
     */
    public record Tally(Map<String, Long> errors, AtomicLong answers, AtomicLong slowestNanos) {

        public Set<String> codes() {
            return errors.keySet();
        }

        public Duration slowest() {
            return Duration.ofNanos(slowestNanos.get());
        }

        private void add(JsonArray found, long nanos) {
            answers.incrementAndGet();
            slowestNanos.accumulateAndGet(nanos, Math::max);
            found.forEach(error -> errors.merge(
                    ((JsonObject) error).getJsonObject("extensions").getString("code"), 1L, Long::sum));
        }

        @Override
        public String toString() {
            return answers + " answers, the slowest after " + slowest().toMillis() + " ms, errors " + errors;
        }
    }
}
