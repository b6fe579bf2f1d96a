package io.docgen.gateway;

import static io.docgen.gateway.GatewayIT.MANAGEMENT_PORT;
import static io.docgen.gateway.testsupport.Gateway.as;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.answerInTurn;
import static io.docgen.gateway.testsupport.StubbedBox.answerWrite;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static io.restassured.RestAssured.given;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.docgen.gateway.testsupport.Agent;
import io.docgen.gateway.testsupport.BoxExamples;
import io.docgen.gateway.testsupport.GatewayLog;
import io.docgen.gateway.testsupport.GraphqlSocket;
import io.docgen.gateway.testsupport.MetricsPage;
import io.docgen.gateway.testsupport.Multipart;
import io.docgen.gateway.testsupport.RawClient;
import io.docgen.gateway.testsupport.SignedWebhook;
import io.docgen.gateway.testsupport.StubbedBox;
import io.docgen.gateway.testsupport.Unread;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The metrics in the table of {@code operations.md}, each by its value after the event that it counts. */
@QuarkusIntegrationTest
@TestProfile(MetricsIT.Measured.class)
class MetricsIT {

    private static final Path DOCUMENT = Path.of("src/docs/operations.md");
    private static final Pattern NAME = Pattern.compile("`([a-z_]+)`");
    private static final String KEY = "s3cret-webhook-key";
    private static final int LIMIT = 77;
    private static final String BATCH = "64528422-fbf4-4f8d-b6a0-b099c6572cf2";
    private static final String PENDING = BoxExamples.JOB.replace("\"completed\"", "\"pending\"");
    private static final String CREATION = """
            mutation { createDocgenBatch(input: {templateFileId: "1", destinationFolderId: "0", outputType: PDF,
              documents: [{name: "A", data: {}}]}) { batchId } }
            """;

    @TestHTTPResource("/graphql")
    URI graphql;

    private final Map<String, Event> events = Map.ofEntries(
            entry("graphql_operation_seconds", this::operations),
            entry("graphql_errors_total", () -> counted("graphql_errors_total", 1, () -> ask(job("404", "id")),
                    "code=\"NOT_FOUND\"")),
            entry("graphql_client_operations_total", () -> counted("graphql_client_operations_total", 1,
                    () -> as("alice").header("graphql-client-name", "web").body(Map.of("query", job("1", "id")))
                            .post("/graphql").then().statusCode(200),
                    "client=\"web\"", "outcome=\"complete\"")),
            entry("graphql_operation_coalesced_total", this::equalQueries),
            entry("graphql_operation_box_calls", () -> counted("graphql_operation_box_calls_sum", 3,
                    () -> ask("carol",
                            "{ a: docgenJob(id: 2) { id } b: docgenJob(id: 3) { id outputFile { name } } }"))),
            entry("docgen_document_seconds", this::documentReady),
            entry("graphql_operation_cost", () -> counted("graphql_operation_cost_sum", 3, () -> ask("carol",
                    "{ a: docgenJob(id: 2) { id } b: docgenJob(id: 3) { id outputFile { name } } }"))),
            entry("mp_graphql_seconds", this::resolvers),
            entry("graphql_mcp_calls_seconds", () -> counted("graphql_mcp_calls_seconds_count", 1,
                    () -> Agent.call("readiness", Map.of()), "tool=\"readiness\"", "outcome=\"complete\"")),
            entry("graphql_requests_active", () -> whileSlow(1, "graphql_requests_active")),
            entry("graphql_requests_limit", () -> assertThat(value("graphql_requests_limit")).isEqualTo(LIMIT)),
            entry("graphql_requests_shed_total", this::tooManyRequests),
            entry("graphql_subscriptions_active", () -> whileSubscribed("graphql_subscriptions_active")),
            entry("graphql_subscriptions_pollers", () -> whileSubscribed("graphql_subscriptions_pollers")),
            entry("graphql_subscriptions_state_bytes", () -> whileSubscribed("graphql_subscriptions_state_bytes")),
            entry("graphql_requests_kept_bytes", () -> whileSubscribed("graphql_requests_kept_bytes")),
            entry("graphql_responses_unsent_bytes", this::unreadResponse),
            entry("graphql_operations_memory_bytes", this::largeOperation),
            entry("graphql_subscriptions_age_seconds",
                    () -> whileSubscribed("graphql_subscriptions_age_seconds_active_count")),
            entry("graphql_waits_age_seconds", () -> waiting("graphql_waits_age_seconds_active_count")),
            entry("graphql_waits_active", () -> waiting("graphql_waits_active")),
            entry("graphql_requests_received_bytes", this::unfinishedRequest),
            entry("graphql_uploads_active", this::unfinishedUpload),
            entry("graphql_websockets_open", this::openSockets),
            entry("box_responses_received_bytes", this::unfinishedResponse),
            entry("http_client_requests_seconds", this::callsToBox),
            entry("box_webhooks_total", this::webhooks),
            entry("box_calls_active", () -> whileSlow(1, "box_calls_active")),
            entry("box_calls_waiting", () -> whileSlow(2, "box_calls_waiting")),
            entry("box_calls_failed_total", this::failedCall),
            entry("box_callers_rate_limited", this::rateLimited),
            entry("ft_circuitbreaker_state_current", this::openBreakerOfWrites),
            entry("ft_retry_retries_total", this::retries),
            entry("cache_gets_total", this::cacheHits));

    @FunctionalInterface
    private interface Event {

        void countsWhatHappens() throws Exception;
    }

    public static class Measured extends StubbedBox {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(super.getConfigOverrides());
            config.putAll(Map.of("box.timeout", "10s", "box.cache.jobs", "60s", "graphql.shutdown.delay", "0s",
                    "box.concurrency.per-caller", "1", "box.rate-limit.max-retry-after", "10m",
                    "box.circuit-breaker.request-volume-threshold", "8", "box.circuit-breaker.delay", "1h"));
            config.putAll(Map.of("graphql.load-shedding.max-concurrency", "" + LIMIT,
                    "graphql.load-shedding.min-concurrency", "" + LIMIT,
                    "graphql.load-shedding.max-concurrency-per-client", "2", "box.webhooks.primary-key", KEY,
                    "graphql.mcp.enabled", "true",
                    "quarkus.log.category.\"io.micrometer\".level", "DEBUG",
                    "quarkus.management.port", "" + MANAGEMENT_PORT));
            return config;
        }

        @Override
        public String getConfigProfile() {
            return "prod";
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Dribbling.class));
        }
    }

    /** Box without a wire that collects a response before it sends it on. */
    public static class Dribbling extends StubbedBox.Server {

        @Override
        public Map<String, String> start() {
            Map<String, String> settings = new HashMap<>(super.start());
            settings.put("box.api-url", "http://127.0.0.1:" + StubbedBox.server().port());
            return settings;
        }
    }

    static Stream<String> documented() throws IOException {
        return Files.readAllLines(DOCUMENT).stream().dropWhile(line -> !line.startsWith("| Metric |")).skip(2)
                .takeWhile(line -> line.startsWith("|")).map(line -> line.split("\\|")[1])
                .flatMap(cell -> NAME.matcher(cell).results().map(name -> name.group(1)));
    }

    @BeforeEach
    void answerAsBox() {
        StubbedBox.reset();
        for (String id : List.of("1", "2", "3", "4", "5")) {
            answer("/2.0/docgen_jobs/" + id, json(BoxExamples.job(id, "1", "2", "3", "4")));
        }
        StubbedBox.server().stubFor(WireMock.get(WireMock.urlPathMatching("/2.0/files/.*"))
                .willReturn(json(BoxExamples.FILE)));
        answer("/2.0/docgen_jobs/404", json(BoxExamples.error(404, "not_found")).withStatus(404));
        answer("/2.0/docgen_jobs/12345", json(PENDING));
        answer("/2.0/docgen_batch_jobs/" + BATCH, json(BoxExamples.page(PENDING, "null")));
        answerWrite("/2.0/docgen_batches",
                json("{\"id\":\"" + BATCH + "\",\"type\":\"docgen_batch\"}").withStatus(202));
    }

    @AfterAll
    static void warnsOfNoMeter() throws IOException {
        assertThat(Files.readString(Path.of("target/quarkus.log"))).contains("Profile prod activated")
                .doesNotContain("already registered");
        new GatewayLog(Path.of("target/quarkus.log")).hasNoSecret().hasNoUncaughtException();
    }

    @ParameterizedTest
    @MethodSource("documented")
    void hasTheValue(String metric) throws Exception {
        assertThat(events).containsKey(metric);
        events.get(metric).countsWhatHappens();
        assertThat(MetricsPage.read(MANAGEMENT_PORT).has(metric)).isTrue();
    }

    @Test
    void isDocumented() throws IOException {
        assertThat(documented()).containsExactlyInAnyOrderElementsOf(events.keySet());
    }

    private void operations() {
        operation(job("1", "id"), "operation=\"Named\"", "outcome=\"complete\"");
        operation(job("404", "id"), "operation=\"Named\"", "outcome=\"with_errors\"");
        operation("{ unknown }", "operation=\"other\"", "outcome=\"refused\"");
    }

    private static void operation(String selection, String... labels) {
        counted("graphql_operation_seconds_count", 1,
                () -> as("alice").body(Map.of("query", "query Named " + selection))
                        .post("/graphql").then().statusCode(200),
                labels);
    }

    private void equalQueries() {
        answer("/2.0/docgen_templates", json(BoxExamples.page("", "null")).withFixedDelay(900));
        String query = "{ docgenTemplates { nodes { fileName } } }";
        CompletableFuture<?> first = CompletableFuture.runAsync(() -> ask(query));
        await().until(() -> StubbedBox.calls("/2.0/docgen_templates") == 1);
        counted("graphql_operation_coalesced_total", 1, () -> ask(query));
        first.join();
    }

    private void documentReady() {
        ask("judy", CREATION);
        answer("/2.0/docgen_jobs/21", json(BoxExamples.job("21", "1", "2", "3", "4")
                .replace("{\"id\": \"12345\", \"type\": \"docgen_batch\"}",
                        "{\"id\": \"" + BATCH + "\", \"type\": \"docgen_batch\"}")));
        counted("docgen_document_seconds_count", 1, () -> ask("judy", job("21", "id")), "outcome=\"completed\"",
                "template=\"1\"");
    }

    private void resolvers() {
        String query = "{ docgenJob(id: 1) { outputFile { name } templateFile { name } } }";
        counted("mp_graphql_seconds_count", 1, () -> ask(query), "name=\"docgenJob\"", "source=\"false\"",
                "type=\"QUERY\"");
        counted("mp_graphql_seconds_count", 1, () -> ask(query), "name=\"outputFile\"", "source=\"true\"");
        counted("mp_graphql_seconds_count", 1, () -> ask("erin", CREATION), "name=\"createDocgenBatch\"",
                "type=\"MUTATION\"");
    }

    private void tooManyRequests() {
        CompletableFuture<?> slow = slow(2);
        await().until(() -> value("graphql_requests_active") == 2);
        counted("graphql_requests_shed_total", 1,
                () -> as("slow").body(Map.of("query", job("1", "id"))).post("/graphql").then().statusCode(503));
        slow.join();
    }

    private void waiting(String metric) throws Exception {
        String query = "{ docgenBatch(id: \"" + BATCH + "\", waitUntilDone: 20) { progress { done } } }";
        assertThat(value(metric)).isZero();
        CompletableFuture<?> waiting = CompletableFuture.runAsync(() -> ask(query));
        await().until(() -> value(metric) == 1 && value("graphql_requests_active") == 0);
        answer("/2.0/docgen_batch_jobs/" + BATCH, json(BoxExamples.page(BoxExamples.JOB, "null")));
        waiting.join();
        await().until(() -> value(metric) == 0);
    }

    private void whileSubscribed(String metric) throws Exception {
        await().until(() -> value(metric) == 0);
        try (GraphqlSocket first = subscribed(); GraphqlSocket second = subscribed()) {
            assertThat(first.receive() + second.receive()).contains("PENDING");
            if (metric.endsWith("bytes")) {
                assertThat(value(metric)).isBetween(2000d, 20_000d);
            } else {
                assertThat(value(metric)).isEqualTo(metric.endsWith("pollers") ? 1 : 2);
            }
        }
        await().until(() -> value(metric) == 0);
    }

    private static void answerWordyJobs() {
        String wordy = BoxExamples.JOB.replace("The tag", "The tag " + "x".repeat(30_000));
        answer("/2.0/docgen_batch_jobs/" + BATCH, json(BoxExamples.page(
                String.join(",", Collections.nCopies(100, wordy)), "null")));
    }

    private void largeOperation() {
        answerWordyJobs();
        answer("/2.0/docgen_jobs/2003", json(BoxExamples.job("2003", "1", "2", "3", "4")).withFixedDelay(2000));
        assertThat(value("graphql_operations_memory_bytes")).isZero();
        CompletableFuture<?> large = CompletableFuture.runAsync(() -> ask("heidi", "{ docgenBatch(id: \"" + BATCH
                + "\") { jobs(first: 100) { nodes { id failures { errors } } } } docgenJob(id: 2003) { id } }"),
                request -> new Thread(request).start());
        await().until(() -> value("graphql_operations_memory_bytes") > 3_000_000);
        large.join();
        assertThat(value("graphql_operations_memory_bytes")).isZero();
    }

    private void unreadResponse() throws Exception {
        answerWordyJobs();
        assertThat(value("graphql_responses_unsent_bytes")).isZero();
        try (AutoCloseable client = Unread.http(graphql, "alice", "application/json", "{ docgenBatch(id: \"" + BATCH
                + "\") { jobs(first: 100) { nodes { id failures { errors warnings } } } } }")) {
            assertThat(client).isNotNull();
            await().until(() -> value("graphql_responses_unsent_bytes") > 1_000_000);
        }
        await().until(() -> value("graphql_responses_unsent_bytes") == 0);
    }

    private GraphqlSocket subscribed() throws Exception {
        GraphqlSocket socket = new GraphqlSocket(graphql, "Bearer alice", new JsonObject());
        socket.send(new JsonObject().put("id", "1").put("type", "subscribe").put("payload", new JsonObject()
                .put("query", "subscription { docgenJobUpdated(id: \"12345\") { job { status } } }")).encode());
        return socket;
    }

    private void openSockets() throws Exception {
        await().until(() -> value("graphql_websockets_open") == 0);
        try (GraphqlSocket socket = new GraphqlSocket(graphql, "Bearer alice", new JsonObject())) {
            assertThat(socket.isClosed()).isFalse();
            assertThat(value("graphql_websockets_open")).isEqualTo(1);
        }
        await().until(() -> value("graphql_websockets_open") == 0);
    }

    private void unfinishedRequest() throws IOException {
        try (RawClient client = new RawClient(graphql)) {
            client.send(String.join("\r\n", "POST /graphql HTTP/1.1", "Host: gateway", "Content-Type: application/json",
                    "Content-Length: 1000000", "", " ".repeat(200_000)));
            await().until(() -> value("graphql_requests_received_bytes") > 150_000);
        }
        await().until(() -> value("graphql_requests_received_bytes") == 0);
    }

    private void unfinishedUpload() throws IOException {
        try (RawClient client = new RawClient(graphql)) {
            client.send(
                    String.join("\r\n", "POST /graphql HTTP/1.1", "Host: gateway", "Content-Type: " + Multipart.TYPE,
                            "GraphQL-Require-Preflight: 1", "Content-Length: 1000000", "", "--"));
            await().until(() -> value("graphql_uploads_active") == 1);
        }
        await().until(() -> value("graphql_uploads_active") == 0);
    }

    private void unfinishedResponse() {
        answer("/2.0/docgen_templates", json(BoxExamples.page("", "null") + " ".repeat(400_000))
                .withChunkedDribbleDelay(20, 4000));
        CompletableFuture<?> receiving = CompletableFuture
                .runAsync(() -> ask("frank", "{ docgenTemplates { nodes { fileName } } }"));
        await().until(() -> value("box_responses_received_bytes") > 100_000);
        receiving.join();
        assertThat(value("box_responses_received_bytes")).isZero();
    }

    private void callsToBox() {
        String job = "uri=\"/2.0/docgen_jobs/{id}\"";
        counted("http_client_requests_seconds_count", 1, () -> ask("grace", job("1", "id")), job, "status=\"200\"",
                "method=\"GET\"");
        counted("http_client_requests_seconds_count", 1, () -> ask("grace", job("404", "id")), job, "status=\"404\"");
        counted("http_client_requests_seconds_count", 1, () -> ask("grace", CREATION), "uri=\"/2.0/docgen_batches\"",
                "status=\"202\"", "method=\"POST\"");
    }

    private void webhooks() {
        SignedWebhook webhook = SignedWebhook.of("{}").onlySigned("PRIMARY", KEY);
        counted("box_webhooks_total", 1, webhook::deliver, "outcome=\"accepted\"");
        counted("box_webhooks_total", 1, webhook::deliver, "outcome=\"replayed\"");
        counted("box_webhooks_total", 1, SignedWebhook.of("{}").onlySigned("PRIMARY", "other")::deliver,
                "outcome=\"invalid\"");
        counted("box_webhooks_total", 1, this::tooLargeWebhook, "outcome=\"failed\"");
    }

    private void tooLargeWebhook() {
        try (RawClient client = new RawClient(graphql)) {
            assertThat(client.send(String.join("\r\n", "POST /webhooks/box HTTP/1.1", "Host: gateway",
                    "Connection: close", "Content-Length: 3000000", "", " ".repeat(3_000_000))).readToEnd())
                    .contains(" 413 ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void failedCall() {
        answer("/2.0/docgen_jobs/8", json("{}").withStatus(500));
        counted("box_calls_failed_total", 1, () -> ask("ivan", job("8", "id")).body("errors[0].extensions.code",
                equalTo("UPSTREAM_ERROR")), "reason=\"server_error\"");
    }

    private void rateLimited() {
        answer("/2.0/docgen_jobs/6", json("{}").withStatus(429).withHeader("Retry-After", "300"));
        counted("box_callers_rate_limited", 1,
                () -> ask("heidi", job("6", "id")).body("errors[0].extensions.code", equalTo("RATE_LIMITED")));
    }

    /** Half of the last eight calls, by callers of which each counts for at most a quarter of the failures. */
    private void openBreakerOfWrites() {
        assertThat(breaker("box-writes", "open")).isZero();
        answerWrite("/2.0/docgen_batches", json("{}").withStatus(500));
        for (int i = 0; i < 16 && breaker("box-writes", "open") == 0; i++) {
            ask("writer" + i, CREATION);
        }
        assertThat(breaker("box-writes", "open")).isEqualTo(1);
        assertThat(breaker("box-writes", "closed")).isZero();
        assertThat(breaker("box", "open")).isZero();
        assertThat(breaker("box", "closed")).isEqualTo(1);
        given().port(MANAGEMENT_PORT).get("/q/health/ready").then().body("checks.find { it.name == 'box' }.data.writes",
                equalTo("open")).body("checks.find { it.name == 'box' }.data.reads", equalTo("closed"));
    }

    private double breaker(String method, String state) {
        return value("ft_circuitbreaker_state_current", "method=\"" + method + "\"", "state=\"" + state + "\"");
    }

    private void retries() {
        String job = BoxExamples.job("7", "1", "2", "3", "4");
        answerInTurn("/2.0/docgen_jobs/7", json("{}").withStatus(503), json("{}").withStatus(503), json(job));
        counted("ft_retry_retries_total", 2, () -> ask("ivan", job("7", "id")), "method=\"box\"");
    }

    private void cacheHits() {
        String jobs = "cache=\"jobs\"";
        counted("cache_gets_total", 1, () -> ask("judy", job("1", "id")), jobs, "result=\"miss\"");
        counted("cache_gets_total", 1, () -> ask("judy", job("1", "id")), jobs, "result=\"hit\"");
    }

    private static void whileSlow(int requests, String metric) {
        assertThat(value(metric)).isZero();
        CompletableFuture<?> slow = slow(requests);
        await().until(() -> value(metric) == 1);
        slow.join();
        assertThat(value(metric)).isZero();
    }

    /** Requests of one caller, who may have one call to Box at a time. */
    private static CompletableFuture<?> slow(int requests) {
        return CompletableFuture.allOf(Stream.iterate(1, i -> i + 1).limit(requests).map(i -> {
            String id = "200" + i;
            answer("/2.0/docgen_jobs/" + id,
                    json(BoxExamples.job(id, "1", "2", "3", "4").replace("completed", "pending"))
                            .withFixedDelay(2000));
            return CompletableFuture.runAsync(() -> ask("slow", job(id, "id")),
                    request -> new Thread(request).start()); // the common pool may have one thread
        }).toArray(CompletableFuture[]::new));
    }

    /** A metric grows by so much because of an event. */
    private static void counted(String name, double by, Runnable event, String... labels) {
        double before = value(name, labels);
        event.run();
        await().untilAsserted(() -> assertThat(value(name, labels) - before).isEqualTo(by));
    }

    private static double value(String name, String... labels) {
        return MetricsPage.read(MANAGEMENT_PORT).sum(name, labels);
    }
}
