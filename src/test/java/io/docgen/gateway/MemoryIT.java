package io.docgen.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.docgen.gateway.testsupport.LargeBox;
import io.docgen.gateway.testsupport.StartedGateway;
import io.docgen.gateway.testsupport.Unread;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On a heap of 128 MB one caller fills what is kept, each to its bound, and the others are served. */
class MemoryIT {

    private static final Path LOG = Path.of("target/memory.log");
    private static final String JOBS = "jobs(first: 100) { nodes { id status rawStatus outputType failures "
            + "{ errors warnings } batch { id } template: templateFile { id } } }";

    private static LargeBox box;
    private static StartedGateway gateway;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<AutoCloseable> clients = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        Files.deleteIfExists(LOG);
        box = new LargeBox();
        Map<String, String> settings = new HashMap<>(box.settings());
        settings.putAll(
                Map.of("box.sandbox.enabled", "false", "graphql.shutdown.delay", "0s", "box.cache.files", "60s"));
        gateway = new StartedGateway("128m", LOG, settings);
    }

    @AfterAll
    static void stop() throws IOException {
        gateway.close();
        box.close();
        assertThat(Files.readString(LOG)).doesNotContain("OutOfMemory");
    }

    @AfterEach
    void leave() throws Exception {
        for (AutoCloseable one : clients) {
            one.close();
        }
        awaitOthersAreServed();
    }

    private static URI graphql() {
        return gateway.graphql();
    }

    private HttpRequest request(String token, JsonObject request) {
        return HttpRequest.newBuilder(graphql()).timeout(Duration.ofSeconds(20))
                .header("content-type", "application/json").header("authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(request.encode())).build();
    }

    private String ask(String token, String query) throws Exception {
        return client.send(request(token, new JsonObject().put("query", query)), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** Sends requests of one caller, 20 at a time, whatever the answers are. */
    private void send(int count, IntFunction<JsonObject> requests) {
        for (int i = 0; i < count; i += 20) {
            CompletableFuture.allOf(IntStream.range(i, Math.min(count, i + 20)).mapToObj(n -> client
                    .sendAsync(request("greedy", requests.apply(n)), HttpResponse.BodyHandlers.discarding())
                    .exceptionally(failed -> null)).toArray(CompletableFuture[]::new)).join();
        }
    }

    private void assertOthersAreServed() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(gateway.isAlive()).isTrue();
            await().until(() -> gateway.probe("live") == 200); // it is asked three times before a restart
            assertThat(ask("modest" + i, "{ docgenJob(id: \"7" + i + "\") { status } }"))
                    .isEqualTo("{\"data\":{\"docgenJob\":{\"status\":\"COMPLETED\"}}}");
        }
    }

    /** Where many callers have made the load, others may be refused for as long as it lasts. */
    private void awaitOthersAreServed() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(this::assertOthersAreServed);
    }

    private static String batch() {
        return UUID.randomUUID().toString();
    }

    private static String jobsOf(String batch) {
        return "{ " + IntStream.range(0, 4).mapToObj(i -> "b" + i + ": docgenBatch(id: \"" + batch + "\") { " + JOBS
                + " }").collect(Collectors.joining(" ")) + " }";
    }

    private static String updatesOf(String batch) {
        return "subscription { docgenBatchUpdated(id: \"" + batch + "\") { changedJobs { id status failures "
                + "{ errors warnings } } batch { progress { total } } } }";
    }

    @Test
    void idempotencyKeysKeepNoRequest() throws Exception {
        String data = "x".repeat(100_000);
        send(600, i -> documents("k" + i, data));
        assertOthersAreServed();
    }

    @Test
    void documentsAndCachesHaveTheirPartOfTheHeap() throws Exception {
        send(400, i -> {
            String query = "{ a" + i + ": docgenJob(id: \"" + i + "\") { id } } #" + "y".repeat(19_000);
            return new JsonObject().put("query", query).put("extensions", new JsonObject().put("persistedQuery",
                    new JsonObject().put("version", 1).put("sha256Hash", sha256(query))));
        });
        send(200, i -> new JsonObject().put("query", "{ " + IntStream.range(0, 20).mapToObj(n -> "a" + n
                + ": docgenJob(id: \"" + (i * 20 + n) + "\") { id status }").collect(Collectors.joining(" ")) + " }"));
        send(60, i -> new JsonObject().put("query", jobsOf(batch())));
        assertOthersAreServed();
    }

    @Test
    void subscriptionsThatAreReadHaveTheirPartOfTheHeap() throws Exception {
        String[] batches = IntStream.range(0, 40).mapToObj(i -> batch()).toArray(String[]::new);
        for (int i = 0; i < 600; i++) {
            clients.add(Unread.http(graphql(), "greedy", "text/event-stream",
                    "subscription { docgenBatchUpdated(id: \"" + batches[i % batches.length]
                            + "\") { batch { id } } }"));
        }
        assertOthersAreServed();
    }

    @Test
    void unreadResponsesCostTheirClient() throws Exception {
        String query = jobsOf(batch());
        for (int i = 0; i < 300; i++) {
            clients.add(Unread.http(graphql(), "greedy", "application/json", query));
            if (i % 50 == 0) {
                assertOthersAreServed();
            }
        }
        assertOthersAreServed();
    }

    @Test
    void unreadStreamsOfHttp2CostTheirClient() throws Exception {
        String query = jobsOf(batch());
        for (int i = 0; i < 6; i++) {
            clients.add(Unread.http2(graphql(), "greedy", 50, query));
            assertOthersAreServed();
        }
    }

    @Test
    void unreadEventsCostTheirClient() throws Exception {
        String updates = updatesOf(batch());
        for (int i = 0; i < 200; i++) {
            clients.add(Unread.http(graphql(), "greedy", i % 2 == 0
                    ? "text/event-stream"
                    : "multipart/mixed;subscriptionSpec=1.0", updates));
        }
        for (int i = 0; i < 10; i++) {
            clients.add(Unread.webSocket(graphql(), "greedy", 50, updatesOf(batch())));
        }
        for (int i = 0; i < 10; i++) { // Box has news of each batch every second
            int before = box.polls();
            await().until(() -> box.polls() > before + 8);
            assertOthersAreServed();
        }
    }

    @Test
    void longTextsOfBoxHaveTheirPartOfTheHeap() throws Exception {
        List<CompletableFuture<?>> asked = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int files = i * 1000 + (i % 10 == 0 ? 1 : 0); // odd ones have the longest
            asked.add(client.sendAsync(request("greedy", new JsonObject().put("query", "{ " + IntStream.range(0, 15)
                    .mapToObj(n -> "f" + n + ": file(id: " + (files + 2 * n) + ") { id description }")
                    .collect(Collectors.joining(" ")) + " }")), HttpResponse.BodyHandlers.discarding())
                    .exceptionally(failed -> null));
        }
        CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new)).join();
        assertThat(ask("modest", "{ file(id: 2) { description } }")).contains("xxxx").doesNotContain("errors");
        assertOthersAreServed();
    }

    /** There is no room to follow so many large batches. */
    @Test
    void waitsAreNotOverEarlyWithoutAnError() throws Exception {
        List<CompletableFuture<String>> waits = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 0; i < 60; i++) {
            waits.add(client.sendAsync(request("patient", new JsonObject().put("query",
                    "{ docgenBatch(id: \"" + batch() + "\", waitUntilDone: 4) { progress { done } } }")),
                    HttpResponse.BodyHandlers.ofString())
                    .thenApply(response -> response.body().contains("OVERLOADED")
                            ? "refused"
                            : Duration.ofNanos(System.nanoTime() - begun).toSeconds() >= 4
                                    ? "waited"
                                    : response.body()));
        }
        CompletableFuture.allOf(waits.toArray(CompletableFuture[]::new)).join();
        assertThat(waits.stream().map(CompletableFuture::join)).containsOnly("refused", "waited");
    }

    @Test
    void waitsHaveTheirPartOfTheHeap() throws Exception {
        for (int i = 0; i < 300; i++) {
            clients.add(Unread.http(graphql(), "greedy", "application/json", "{ docgenBatch(id: \"" + batch()
                    + "\", waitUntilDone: 20) { id } } #" + "z".repeat(10_000)));
        }
        assertOthersAreServed();
    }

    /** What 32 callers do at once fills no part to its bound for one of them, and all parts together. */
    @Test
    void manyCallersTogetherHaveTheirPartsOfTheHeap() throws Exception {
        String large = largeResult(batch());
        for (int i = 0; i < 60; i++) {
            clients.add(Unread.webSocket(graphql(), "socket" + i % 8, 20, large));
        }
        for (int i = 0; i < 10; i++) {
            clients.add(Unread.http2(graphql(), "stream" + i % 8, 50, large));
        }
        for (int i = 0; i < 40; i++) {
            clients.add(Unread.pipelined(graphql(), "pipeline" + i % 8, "application/json", 10, large));
        }
        String data = "x".repeat(1_900_000);
        ExecutorService lanes = Executors.newFixedThreadPool(24);
        IntStream.range(0, 24 * 8).forEach(i -> lanes.execute(() -> client
                .sendAsync(request("writer" + i % 8, documents("m" + i, data)), HttpResponse.BodyHandlers.discarding())
                .exceptionally(failed -> null).join()));
        lanes.shutdown();
        await().atMost(Duration.ofMinutes(1)).until(lanes::isTerminated);
        awaitOthersAreServed();
    }

    /** Each operation has its lists long before it has the last field. */
    @Test
    void largeResultsThatWaitForBoxHaveTheirPartOfTheHeap() throws Exception {
        for (int i = 0; i < 400; i++) {
            String others = i % 2 == 0 ? "" : " __schema { queryType { name } }"; // executed by graphql-java itself
            clients.add(Unread.http(graphql(), "patient" + i % 32, "application/json", "{ late: docgenJob(id: \""
                    + LargeBox.SLOW_JOB + "\") { id }" + others + largeResult(batch()).substring(1)));
        }
        awaitOthersAreServed();
    }

    private static JsonObject documents(String key, String data) {
        return new JsonObject().put("query", "mutation($d: JSON!) { createDocgenBatch(input: {"
                + "templateFileId: \"1\", destinationFolderId: \"0\", outputType: PDF, idempotencyKey: \"" + key
                + "\", documents: [{name: \"A\", data: $d}]}) { batchId } }")
                .put("variables", new JsonObject().put("d", new JsonObject().put("a", data)));
    }

    private static String largeResult(String batch) {
        String fields = "id nodeId status rawStatus outputType failures { errors warnings } batch { id } "
                + IntStream.range(0, 11).mapToObj(i -> "f" + i + ": failures { errors warnings }")
                        .collect(Collectors.joining(" "));
        return "{ " + IntStream.range(0, 18).mapToObj(i -> "b" + i + ": docgenBatch(id: \"" + batch
                + "\") { jobs(first: 100) { nodes { ...F } } }").collect(Collectors.joining(" "))
                + " } fragment F on DocgenJob { " + fields + " }";
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
