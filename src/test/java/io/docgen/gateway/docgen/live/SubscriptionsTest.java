package io.docgen.gateway.docgen.live;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.answerInTurn;
import static io.docgen.gateway.testsupport.StubbedBox.calls;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.docgen.gateway.testsupport.CapturedLog;
import io.docgen.gateway.testsupport.Gateway;
import io.docgen.gateway.testsupport.GraphqlSocket;
import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscriptions as their clients see them, and what they ask of Box. */
@QuarkusTest
@TestProfile(StubbedBox.class)
class SubscriptionsTest {

    private static final String JOB = "/2.0/docgen_jobs/5";
    private static final String BATCH_ID = "64528422-fbf4-4f8d-b6a0-b099c6572cf2";
    private static final String BATCH = "/2.0/docgen_batch_jobs/" + BATCH_ID;
    private static final String SUBSCRIPTION = "subscription { docgenJobUpdated(id: \"5\") { delay { code retryAfter } "
            + "job { status templateFile { name } outputFile { name } } } }";
    private static final String STATUS = "subscription { docgenJobUpdated(id: \"5\") { job { status } } }";

    @TestHTTPResource("/graphql")
    URI graphql;

    @BeforeEach
    void start() {
        StubbedBox.reset();
        answer("/2.0/files/11", json("{\"type\":\"file\",\"id\":\"11\",\"name\":\"Contract.docx\"}"));
        answer("/2.0/files/22", json("{\"type\":\"file\",\"id\":\"22\",\"name\":\"Contract.pdf\"}"));
    }

    private static JsonObject job(String id, String status) {
        JsonObject output = status.equals("completed") ? new JsonObject().put("id", "22").put("type", "file") : null;
        return new JsonObject().put("id", id).put("type", "docgen_job").put("status", status)
                .put("output_type", "pdf").put("batch", new JsonObject().put("id", BATCH_ID))
                .put("template_file", new JsonObject().put("id", "11"))
                .put("template_file_version", new JsonObject().put("id", "12")).put("output_file", output);
    }

    private static String batch(String... statuses) {
        JsonArray entries = new JsonArray();
        for (int i = 0; i < statuses.length; i++) {
            entries.add(job("" + i, statuses[i]));
        }
        return new JsonObject().put("entries", entries).encode();
    }

    private GraphqlSocket connect(String token) throws Exception {
        return new GraphqlSocket(graphql, null, new JsonObject().put("Authorization", "Bearer " + token));
    }

    private static String start(GraphqlSocket socket, String id, String query) throws Exception {
        socket.send(new JsonObject().put("id", id).put("type", "subscribe")
                .put("payload", new JsonObject().put("query", query)).encode());
        return id;
    }

    private static JsonObject payload(GraphqlSocket socket) throws Exception {
        JsonObject message = new JsonObject(socket.receive());
        assertThat(message.getString("type")).as(message.encode()).isEqualTo("next");
        return message.getJsonObject("payload");
    }

    private static String updated(String delay, String job) {
        return "{\"data\":{\"docgenJobUpdated\":{\"delay\":" + delay + ",\"job\":" + job + "}}}";
    }

    /** No call within four times the longest interval, once the last one has begun. */
    private static void assertPollingStops(String path) {
        AtomicLong previous = new AtomicLong(-1);
        await().during(Duration.ofMillis(600)).atMost(Duration.ofSeconds(3)).pollInterval(Duration.ofMillis(50))
                .until(() -> previous.getAndSet(calls(path)) == calls(path));
    }

    @Test
    void tellsEachChangeOfAJobOnceAndReadsItsFilesOnce() throws Exception {
        answerInTurn(JOB, json(job("5", "pending").encode()), json(job("5", "pending").encode()),
                json(job("5", "submitted").encode()), json(job("5", "completed").encode()));
        try (GraphqlSocket socket = connect("alice")) {
            start(socket, "1", SUBSCRIPTION);
            String template = "\"templateFile\":{\"name\":\"Contract.docx\"}";
            assertThat(payload(socket).encode()).isEqualTo(
                    updated("null", "{\"status\":\"PENDING\"," + template + ",\"outputFile\":null}"));
            assertThat(payload(socket).encode()).isEqualTo(
                    updated("null", "{\"status\":\"SUBMITTED\"," + template + ",\"outputFile\":null}"));
            assertThat(payload(socket).encode()).isEqualTo(updated("null",
                    "{\"status\":\"COMPLETED\"," + template + ",\"outputFile\":{\"name\":\"Contract.pdf\"}}"));
            assertThat(socket.receive()).isEqualTo("{\"id\":\"1\",\"type\":\"complete\"}");
        }
        assertThat(calls(JOB)).isEqualTo(4);
        assertThat(calls("/2.0/files/11")).isEqualTo(1);
        assertThat(calls("/2.0/files/22")).isEqualTo(1);
    }

    /** As Relay and other clients write subscriptions. */
    @Test
    void selectAllThatAQueryMaySelect() throws Exception {
        answer(JOB, json(job("5", "completed").encode()));
        try (GraphqlSocket socket = connect("relay")) {
            socket.send(new JsonObject().put("id", "1").put("type", "subscribe").put("payload", new JsonObject()
                    .put("operationName", "Watch")
                    .put("variables", new JsonObject().put("id", "5").put("more", false).put("status", true))
                    .put("query", "query Other { viewer { id } }"
                            + " subscription Watch($id: ID!, $more: Boolean!, $status: Boolean = false) { ...root }"
                            + " subscription Another { docgenJobUpdated(id: \"6\") { job { id } } }"
                            + " fragment root on Subscription { ... { watched: docgenJobUpdated(id: $id) { kind: __typename"
                            + " job { __typename id ... on Node { nodeId ... on File { name } ...node }"
                            + " ... on Node @include(if: $more) { again: nodeId } status @include(if: $status) } } } }"
                            + " fragment node on Node { ... on DocgenJob { statusValue: status @skip(if: $more) } }"))
                    .encode());
            assertThat(payload(socket).encode())
                    .isEqualTo("{\"data\":{\"watched\":{\"kind\":\"DocgenJobUpdate\",\"job\":{"
                            + "\"__typename\":\"DocgenJob\",\"id\":\"5\",\"nodeId\":\"RG9jZ2VuSm9iOjU\","
                            + "\"statusValue\":\"COMPLETED\",\"status\":\"COMPLETED\"}}}}");
            assertThat(socket.receive()).isEqualTo("{\"id\":\"1\",\"type\":\"complete\"}");
        }
    }

    /** Each combination of conditions has a plan of its own, and anyone can ask for all of them. */
    @Test
    void goOnWhenAStrangerHasUsedAllCombinationsOfConditions() throws Exception {
        answer(JOB, json(job("5", "completed").encode()));
        String query = "subscription ($a: Boolean!, $b: Boolean!, $c: Boolean!) { docgenJobUpdated(id: \"5\") {"
                + " job { id status @include(if: $a) outputType @include(if: $b) boxStatus: status @include(if: $c) } } }";
        for (int combination = 0; combination < 8; combination++) {
            JsonObject variables = new JsonObject().put("a", (combination & 1) != 0).put("b", (combination & 2) != 0)
                    .put("c", (combination & 4) != 0);
            String request = new JsonObject().put("query", query).put("variables", variables).encode();
            Gateway.as(null).accept("text/event-stream").body(request).post("/graphql").then()
                    .body(containsString("UNAUTHENTICATED"));
            Gateway.as("friend").accept("text/event-stream").body(request).post("/graphql").then()
                    .body(containsString("\"job\":{\"id\":\"5\"")).body(containsString("event: complete"));
        }
    }

    @Test
    void tellsThatBoxCannotBeAskedAndGoesOn() throws Exception {
        answerInTurn(JOB, json(job("5", "pending").encode()),
                aResponse().withStatus(429).withHeader("retry-after", "2"),
                json(job("5", "pending").encode()), json(job("5", "completed").encode()));
        try (GraphqlSocket socket = connect("delayed")) {
            start(socket, "1", SUBSCRIPTION);
            assertThat(payload(socket).encode()).contains("\"delay\":null", "PENDING");
            assertThat(payload(socket).encode())
                    .contains("\"delay\":{\"code\":\"RATE_LIMITED\",\"retryAfter\":2}", "PENDING");
            assertThat(payload(socket).encode()).contains("\"delay\":null", "PENDING");
            assertThat(payload(socket).encode()).contains("\"delay\":null", "COMPLETED");
            assertThat(socket.receive()).contains("complete");
        }
    }

    @Test
    void endsWithAnErrorIfThereIsNoSuchJob() throws Exception {
        answer(JOB, aResponse().withStatus(404));
        try (GraphqlSocket socket = connect("alice")) {
            start(socket, "1", STATUS);
            assertThat(socket.receive()).contains("\"type\":\"error\"", "NOT_FOUND");
        }
        assertPollingStops(JOB);
    }

    /** After 4403 clients connect again, with a new token. After 4401 they do not. */
    @Test
    void closesTheConnectionWhenTheTokenExpires() throws Exception {
        answerInTurn(JOB, json(job("5", "pending").encode()), aResponse().withStatus(401));
        try (GraphqlSocket socket = connect("expiring")) {
            start(socket, "1", STATUS);
            assertThat(payload(socket).encode()).contains("PENDING");
            assertThat(socket.closed()).isEqualTo("4403 Forbidden");
        }
        assertPollingStops(JOB);
    }

    /** Which would be rejected on the next connection too. */
    @Test
    void failWithATokenThatWasNeverAccepted() throws Exception {
        answer(JOB, aResponse().withStatus(401));
        try (GraphqlSocket socket = connect("unknown")) {
            for (String id : List.of("1", "2")) {
                start(socket, id, STATUS);
                assertThat(socket.receive()).contains("\"id\":\"" + id + "\"", "\"type\":\"error\"", "UNAUTHENTICATED");
            }
            socket.send("{\"type\":\"ping\"}");
            assertThat(socket.receive()).contains("pong");
        }
        assertPollingStops(JOB);
    }

    @Test
    void closeTheConnectionOfATokenThatAQueryHasShownToBeAccepted() throws Exception {
        answer(JOB, aResponse().withStatus(401));
        answer("/2.0/files/33", json("{\"type\":\"file\",\"id\":\"33\",\"name\":\"Contract.pdf\"}"));
        try (GraphqlSocket socket = connect("revoked")) {
            assertThat(socket.ask("{ file(id: \"33\") { name } }")).contains("Contract.pdf");
            start(socket, "s", STATUS);
            assertThat(socket.closed()).isEqualTo("4403 Forbidden");
        }
    }

    @Test
    void manySubscribersCostOnePollerAndEachCallerHasItsOwn() throws Exception {
        answer(JOB, json(job("5", "pending").encode()));
        List<GraphqlSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 5; i++) {
                GraphqlSocket socket = connect("crowd");
                sockets.add(socket);
                for (int n = 0; n < 40; n++) {
                    start(socket, "" + n, STATUS);
                    assertThat(payload(socket).encode()).contains("PENDING");
                }
            }
            long before = calls(JOB);
            Thread.sleep(1000);
            assertThat(calls(JOB) - before).isBetween(4L, 12L);
            GraphqlSocket other = connect("other");
            sockets.add(other);
            start(other, "1", STATUS);
            assertThat(payload(other).encode()).contains("PENDING");
            assertThat(StubbedBox.asked())
                    .anyMatch(asked -> asked.getRequest().getHeader("Authorization").equals("Bearer other"));
            answer(JOB, json(job("5", "completed").encode()));
            for (GraphqlSocket socket : sockets) {
                assertThat(payload(socket).encode()).contains("COMPLETED");
            }
        } finally {
            sockets.forEach(GraphqlSocket::close);
        }
        assertPollingStops(JOB);
    }

    @Test
    void stopsPollingWhenTheLastSubscriberLeaves() throws Exception {
        answer(JOB, json(job("5", "pending").encode()));
        try (GraphqlSocket socket = connect("leaving"); GraphqlSocket gone = connect("leaving")) {
            start(socket, "1", STATUS);
            payload(socket);
            start(gone, "1", STATUS);
            payload(gone);
            gone.frames().abort();
            socket.send("{\"id\":\"1\",\"type\":\"complete\"}");
            assertPollingStops(JOB);
            start(socket, "1", STATUS); // the id is free again
            assertThat(payload(socket).encode()).contains("PENDING");
        }
        assertPollingStops(JOB);
    }

    @Test
    void tellsTheChangedJobsOfABatchAndItsProgressWithoutFurtherCalls() throws Exception {
        answerInTurn(BATCH, json(batch("pending", "pending")), json(batch("completed", "pending")),
                json(batch("completed", "completed")));
        try (GraphqlSocket socket = connect("alice")) {
            start(socket, "1", "subscription { docgenBatchUpdated(id: \"" + BATCH_ID + "\") { batch { progress { "
                    + "completed done } } changedJobs { id status outputFile { name } } } }");
            assertThat(payload(socket).encode()).contains("\"completed\":0,\"done\":false", "\"id\":\"0\"",
                    "\"id\":\"1\"");
            assertThat(payload(socket).encode()).contains("\"completed\":1,\"done\":false", "\"changedJobs\":[{"
                    + "\"id\":\"0\",\"status\":\"COMPLETED\",\"outputFile\":{\"name\":\"Contract.pdf\"}}]");
            assertThat(payload(socket).encode()).contains("\"completed\":2,\"done\":true",
                    "\"changedJobs\":[{\"id\":\"1\"");
            assertThat(socket.receive()).contains("complete");
        }
        assertThat(calls(BATCH)).isEqualTo(3);
        assertThat(calls("/2.0/files/22")).isEqualTo(1);
    }

    @Test
    void areServerSentEventsIfTheClientAcceptsThem() throws Exception {
        answerInTurn(JOB, json(job("5", "pending").encode()), json(job("5", "completed").encode()));
        Gateway.as("alice").accept("text/event-stream").body(new JsonObject().put("query", STATUS).encode())
                .post("/graphql").then().statusCode(200)
                .header("content-type", equalTo("text/event-stream; charset=utf-8"))
                .header("x-accel-buffering", equalTo("no")).header("cache-control", equalTo("no-store"))
                .body(equalTo(
                        ":\n\nevent: next\ndata: {\"data\":{\"docgenJobUpdated\":{\"job\":{\"status\":\"PENDING\"}}}}"
                                + "\n\nevent: next\ndata: {\"data\":{\"docgenJobUpdated\":{\"job\":{\"status\":\"COMPLETED\"}}}}"
                                + "\n\nevent: complete\ndata:\n\n"));
        Gateway.as("alice").accept("text/event-stream").queryParam("query", "{ __typename }").get("/graphql").then()
                .body(equalTo(
                        ":\n\nevent: next\ndata: {\"data\":{\"__typename\":\"Query\"}}\n\nevent: complete\ndata:\n\n"));
    }

    /** As Apollo Client asks for them. */
    @Test
    void arePartsIfTheClientAcceptsThem() {
        answerInTurn(JOB, json(job("5", "pending").encode()), json(job("5", "completed").encode()));
        String accept = "multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/json";
        Gateway.as("alice").header("accept", accept).body(new JsonObject().put("query", STATUS).encode())
                .post("/graphql").then().statusCode(200)
                .header("content-type", equalTo("multipart/mixed;boundary=\"graphql\";subscriptionSpec=1.0"))
                .body(equalTo("--graphql\r\ncontent-type: application/json\r\n\r\n"
                        + "{\"payload\":{\"data\":{\"docgenJobUpdated\":{\"job\":{\"status\":\"PENDING\"}}}}}"
                        + "\r\n--graphql\r\ncontent-type: application/json\r\n\r\n"
                        + "{\"payload\":{\"data\":{\"docgenJobUpdated\":{\"job\":{\"status\":\"COMPLETED\"}}}}}"
                        + "\r\n--graphql--\r\n"));
        Gateway.as("alice").header("accept", accept).body("{\"query\":\"{ __typename }\"}").post("/graphql").then()
                .header("content-type", containsString("application/json"))
                .body("data.__typename", equalTo("Query"));
    }

    /** The type is chosen when it is known whether there will be several results. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"application/json, text/event-stream | text/event-stream; charset=utf-8",
            "application/graphql-response+json, application/graphql+json, application/json, text/event-stream,"
                    + " multipart/mixed | text/event-stream; charset=utf-8",
            "application/json, text/*;q=0.1 | text/event-stream; charset=utf-8",
            "application/json;q=0, */* | text/event-stream; charset=utf-8",
            "text/event-stream;q=0.5, multipart/mixed;subscriptionSpec=1.0 | "
                    + "multipart/mixed;boundary=\"graphql\";subscriptionSpec=1.0",
            "application/json, text/event-stream;q=0 | application/json; charset=utf-8",
            "*/* | application/json; charset=utf-8"})
    void areStreamedIfTheClientAcceptsAnyStream(String accept, String type) {
        answer(JOB, json(job("5", "completed").encode()));
        Gateway.as("alice").header("accept", accept).body(new JsonObject().put("query", STATUS).encode())
                .post("/graphql").then().statusCode(200).header("content-type", equalTo(type))
                .body(containsString(type.startsWith("application/json") ? "BAD_USER_INPUT" : "COMPLETED"));
    }

    @Test
    void aDocumentThatIsTooLargeIsRefusedAsAnEvent() {
        Gateway.as("alice").accept("text/event-stream")
                .body(new JsonObject().put("query", "subscription { " + "a ".repeat(20_000) + "}").encode())
                .post("/graphql").then().statusCode(200).body(containsString("event: next\ndata: {\"errors\":[{"))
                .body(containsString("QUERY_TOO_COMPLEX")).body(containsString("event: complete"));
    }

    @Test
    void stopsPollingWhenAnEventStreamIsClosed() throws Exception {
        answer(JOB, json(job("5", "pending").encode()));
        HttpRequest request = HttpRequest.newBuilder(graphql).header("content-type", "application/json")
                .header("accept", "text/event-stream").header("authorization", "Bearer closing")
                .POST(HttpRequest.BodyPublishers.ofString(new JsonObject().put("query", STATUS).encode())).build();
        try (InputStream events = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream()).body()) {
            assertThat(new String(events.readNBytes(20), UTF_8)).contains("event: next");
            assertThat(calls(JOB)).isPositive();
        }
        assertPollingStops(JOB);
    }

    @Test
    void haveTheirCostInEachEvent() throws Exception {
        String cost = "\"extensions\":{\"cost\":{";
        answerInTurn(JOB, json(job("5", "pending").encode()), json(job("5", "completed").encode()));
        try (GraphqlSocket socket = new GraphqlSocket(graphql, null,
                new JsonObject().put("Authorization", "Bearer thrifty").put("GraphQL-Cost", "1"))) {
            start(socket, "1", STATUS);
            assertThat(socket.receive()).contains("PENDING", cost, "\"announced\":1", "\"limit\":500");
            assertThat(socket.receive()).contains("COMPLETED", cost);
        }
        start();
        answerInTurn(JOB, json(job("5", "pending").encode()), json(job("5", "completed").encode()));
        String events = Gateway.as("frugal").accept("text/event-stream").header("GraphQL-Cost", "1")
                .body(new JsonObject().put("query", STATUS).encode()).post("/graphql").then().extract().asString();
        assertThat(events.split(Pattern.quote(cost), -1)).hasSize(3);
    }

    @Test
    void needATransportForSeveralResults() {
        Gateway.ask("alice", STATUS).body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"))
                .body("errors[0].message", containsString("text/event-stream"));
        assertThat(calls(JOB)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"subscription ($v: ID = 5) { docgenJobUpdated(id: $v) { job { id } } }",
            "subscription ($v: ID = 5) { ...F } fragment F on Subscription { docgenJobUpdated(id: $v) { job { id } } }"})
    void refuseANullForAVariableThatHasADefault(String query) {
        try (CapturedLog log = new CapturedLog("io.docgen.gateway")) {
            Gateway.as(null).accept("text/event-stream")
                    .body(new JsonObject().put("query", query).put("variables", new JsonObject().putNull("v")).encode())
                    .post("/graphql").then().body(containsString("\"code\":\"BAD_USER_INPUT\""))
                    .body(containsString("'$v' is null"));
            assertThat(log.records()).isEmpty();
        }
    }

    @Test
    void needAToken() {
        Gateway.as(null).accept("text/event-stream").body(new JsonObject().put("query", STATUS).encode())
                .post("/graphql").then().statusCode(200)
                .body(containsString("UNAUTHENTICATED")).body(containsString("event: complete"));
    }
}
