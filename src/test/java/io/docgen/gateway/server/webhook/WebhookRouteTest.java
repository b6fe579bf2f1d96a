package io.docgen.gateway.server.webhook;

import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.answerWrite;
import static io.docgen.gateway.testsupport.StubbedBox.calls;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.docgen.gateway.testsupport.BoxExamples;
import io.docgen.gateway.testsupport.CachingProfile;
import io.docgen.gateway.testsupport.GraphqlSocket;
import io.docgen.gateway.testsupport.SignedWebhook;
import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(CachingProfile.class)
class WebhookRouteTest {

    private static final String JOB = "/2.0/docgen_jobs/12345";
    private static final String SUBSCRIPTION = "subscription { docgenJobUpdated(id: \"12345\") { job { status } } }";

    @TestHTTPResource("/graphql")
    URI graphql;

    private final String caller = "s3cret-" + UUID.randomUUID(); // nothing is cached for it

    @BeforeEach
    void reset() {
        StubbedBox.reset();
    }

    private static String sign(String body, String timestamp) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(CachingProfile.SECONDARY_KEY.getBytes(UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal((body + timestamp).getBytes(UTF_8)));
    }

    private static int deliver(String id, String timestamp, String body, String signature) {
        return RestAssured.given().header("BOX-DELIVERY-ID", id).header("BOX-DELIVERY-TIMESTAMP", timestamp)
                .header("BOX-SIGNATURE-VERSION", "1").header("BOX-SIGNATURE-ALGORITHM", "HmacSHA256")
                .header("BOX-SIGNATURE-SECONDARY", signature).contentType("application/json").body(body)
                .post("/webhooks/box").statusCode();
    }

    private static int deliver(String body) throws Exception {
        String now = OffsetDateTime.now(ZoneOffset.UTC).toString();
        return deliver(UUID.randomUUID().toString(), now, body, sign(body, now));
    }

    private static String event(JsonObject source) {
        return new JsonObject().put("type", "webhook_event").put("id", UUID.randomUUID().toString())
                .put("trigger", "FILE.UPLOADED").put("source", source).put("additional_info", new JsonArray()).encode();
    }

    @Test
    void makesThePollersOfTheFileLookNow() throws Exception {
        answer(JOB, json(BoxExamples.JOB.replace("\"completed\"", "\"pending\"")));
        try (GraphqlSocket socket = new GraphqlSocket(graphql, null,
                new JsonObject().put("Authorization", "Bearer " + caller))) {
            socket.send(new JsonObject().put("id", "1").put("type", "subscribe")
                    .put("payload", new JsonObject().put("query", SUBSCRIPTION)).encode());
            assertThat(socket.receive()).contains("PENDING");
            answer(JOB, json(BoxExamples.JOB));
            assertThat(deliver(event(new JsonObject().put("id", "1").put("type", "file")))).isEqualTo(204);
            await().during(Duration.ofMillis(300)).until(() -> calls(JOB) == 1);
            assertThat(deliver(event(new JsonObject().put("id", "42037322").put("type", "file")))).isEqualTo(204);
            assertThat(socket.receive()).contains("COMPLETED");
        }
        assertThat(calls(JOB)).isEqualTo(2);
    }

    @Test
    void makesThePollersOfTheFolderLookNow() throws Exception {
        String batch = UUID.randomUUID().toString();
        String path = "/2.0/docgen_batch_jobs/" + batch;
        answerWrite("/2.0/docgen_batches",
                json("{\"id\":\"" + batch + "\",\"type\":\"docgen_batch\"}").withStatus(202));
        answer(path, json(BoxExamples.page(BoxExamples.JOB.replace("\"completed\"", "\"pending\""), "null")));
        try (GraphqlSocket socket = new GraphqlSocket(graphql, null,
                new JsonObject().put("Authorization", "Bearer " + caller))) {
            assertThat(socket.ask("mutation { createDocgenBatch(input: {templateFileId: 1, destinationFolderId: 777, "
                    + "outputType: PDF, documents: [{name: \"A\", data: {a: 1}}]}) { batchId } }")).contains(batch);
            socket.send(new JsonObject().put("id", "s").put("type", "subscribe").put("payload", new JsonObject().put(
                    "query", "subscription { docgenBatchUpdated(id: \"" + batch + "\") { changedJobs { status } } }"))
                    .encode());
            assertThat(socket.receive()).contains("PENDING");
            answer(path, json(BoxExamples.page(BoxExamples.JOB, "null")));
            JsonObject file = new JsonObject().put("id", "555").put("type", "file")
                    .put("parent", new JsonObject().put("type", "folder").put("id", "777"));
            assertThat(deliver(event(file))).isEqualTo(204);
            assertThat(socket.receive()).contains("COMPLETED");
        }
    }

    @Test
    void refusesReplays() throws Exception {
        String body = event(new JsonObject().put("id", "1"));
        String now = OffsetDateTime.now(ZoneOffset.UTC).toString();
        assertThat(deliver("first", now, body, sign(body, now))).isEqualTo(204);
        assertThat(deliver("first", now, body, sign(body, now))).isEqualTo(409);
        assertThat(deliver("another", now, body, sign(body, now))).as("Box does not sign the id").isEqualTo(409);
        String other = event(new JsonObject().put("id", "2"));
        assertThat(deliver("first", now, other, sign(other, now))).isEqualTo(409);
    }

    @Test
    void refusesTheOtherSignatureOfAReplay() {
        SignedWebhook webhook = SignedWebhook.of(event(new JsonObject().put("id", "1").put("name", "/a")));
        assertThat(webhook.onlySigned("SECONDARY", CachingProfile.SECONDARY_KEY).deliver()).isEqualTo(204);
        assertThat(webhook.onlySigned("PRIMARY", CachingProfile.PRIMARY_KEY).deliver()).isEqualTo(409);
        assertThat(webhook.alsoSigned("SECONDARY", CachingProfile.SECONDARY_KEY).deliver()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "64528422-fbf4-4f8d-b6a0-b099c6572cf2"})
    void makesThePollerOfTheJobOrBatchLookNow(String id) throws Exception {
        String pending = BoxExamples.job("12345", "1", "2", "3", "4").replace("\"completed\"", "\"pending\"")
                .replace("\"batch\": {\"id\": \"12345\"",
                        "\"batch\": {\"id\": \"64528422-fbf4-4f8d-b6a0-b099c6572cf2\"");
        answer(JOB, json(pending));
        try (GraphqlSocket socket = new GraphqlSocket(graphql, "Bearer " + caller, new JsonObject())) {
            socket.send(new JsonObject().put("id", "1").put("type", "subscribe")
                    .put("payload", new JsonObject().put("query", SUBSCRIPTION)).encode());
            assertThat(socket.receive()).contains("PENDING");
            answer(JOB, json(BoxExamples.JOB));
            assertThat(deliver(event(new JsonObject().put("id", id)))).isEqualTo(204);
            assertThat(socket.receive()).contains("COMPLETED");
        }
    }

    /** By its own id, wherever Box has it, or by that of a file. */
    @ParameterizedTest
    @ValueSource(strings = {
            "{\"source\": {\"id\": \"6742981b-0000-4000-8000-000000000001\", \"type\": \"sign_request\"}}",
            "{\"source\": {\"id\": \"9\", \"type\": \"file\"}, \"additional_info\": {\"sign_request_id\": "
                    + "\"6742981b-0000-4000-8000-000000000001\", \"signer_emails\": [\"ada@example.com\"]}}",
            "{\"source\": {\"id\": \"5\", \"type\": \"file\"}, \"additional_info\": []}"})
    void makesThePollerOfTheSignRequestLookNow(String event) throws Exception {
        String id = "6742981b-0000-4000-8000-000000000001";
        String path = "/2.0/sign_requests/" + id;
        String files = "\", \"sign_files\": {\"files\": [{\"id\": \"5\"}]}}";
        answer(path, json("{\"id\": \"" + id + "\", \"status\": \"sent" + files));
        try (GraphqlSocket socket = new GraphqlSocket(graphql, "Bearer " + caller, new JsonObject())) {
            socket.send(new JsonObject().put("id", "1").put("type", "subscribe")
                    .put("payload", new JsonObject().put("query", "subscription { signRequestUpdated(id: \"" + id
                            + "\") { signRequest { status } } }"))
                    .encode());
            assertThat(socket.receive()).contains("SENT");
            answer(path, json("{\"id\": \"" + id + "\", \"status\": \"signed" + files));
            assertThat(deliver(new JsonObject(event).put("type", "webhook_event")
                    .put("id", UUID.randomUUID().toString()).put("trigger", "SIGN_REQUEST.COMPLETED").encode()))
                    .isEqualTo(204);
            assertThat(socket.receive()).contains("SIGNED");
        }
    }

    @Test
    void refusesWhatBoxHasNotSigned() throws Exception {
        String body = event(new JsonObject().put("id", "42037322"));
        String old = OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(11).toString();
        assertThat(deliver("old", old, body, sign(body, old))).isEqualTo(403);
        String now = OffsetDateTime.now(ZoneOffset.UTC).toString();
        assertThat(deliver("forged", now, body, sign(body + " ", now))).isEqualTo(403);
        assertThat(RestAssured.given().body(body).post("/webhooks/box").statusCode()).isEqualTo(403);
        assertThat(deliver("forged", now, body, sign(body, now))).as("a forged id is not remembered").isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "null", "{}", "{\"source\":null}", "{\"source\":[[[[[[[[\"1\"]]]]]]]]}"})
    void acceptsEventsOfAnyShape(String body) throws Exception {
        assertThat(deliver(body)).isEqualTo(204);
    }

    @Test
    void refusesWhatIsNoJsonOrTooLarge() throws Exception {
        assertThat(deliver("{")).isEqualTo(400);
        assertThat(deliver("")).isIn(204, 400);
        assertThat(deliver("\"" + "a".repeat(64 * 1024 - 2) + "\"")).isEqualTo(204);
        assertThat(deliver("\"" + "a".repeat(64 * 1024) + "\"")).isEqualTo(413);
    }

    @Test
    void isOnlyForPost() {
        assertThat(RestAssured.get("/webhooks/box").statusCode()).isIn(404, 405);
    }
}
