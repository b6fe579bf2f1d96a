package io.docgen.gateway.docgen.batch.group;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.answerInTurn;
import static io.docgen.gateway.testsupport.StubbedBox.calls;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.docgen.gateway.testsupport.GraphqlSocket;
import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(StubbedBox.class)
class DocgenBatchGroupTest {

    private static final String PATH = "/2.0/docgen_batches";
    private static final String DOCUMENTS = "data.createDocgenBatchGroup.group.documents";
    private static final String REJECTED = "data.createDocgenBatchGroup.rejectedDocuments";

    @TestHTTPResource("/graphql")
    URI graphql;

    @BeforeEach
    void resetStubs() {
        StubbedBox.reset();
    }

    /** Box makes one batch of each letter, with one job. */
    private static void acceptLetters(int count) {
        for (int n = 0; n < count; n++) {
            answerLetter(n, json("{\"id\":\"b" + n + "\",\"type\":\"docgen_batch\"}").withStatus(202));
            answer("/2.0/docgen_batch_jobs/b" + n, jobOfLetter(n, "completed"));
        }
    }

    private static void answerLetter(int n, ResponseDefinitionBuilder response) {
        StubbedBox.server().stubFor(post(urlPathEqualTo(PATH)).withRequestBody(containing("\"Letter " + n + "\""))
                .willReturn(response));
    }

    private static ResponseDefinitionBuilder jobOfLetter(int n, String status) {
        JsonObject job = new JsonObject().put("id", "j" + n).put("type", "docgen_job").put("status", status)
                .put("output_type", "pdf").put("batch", new JsonObject().put("id", "b" + n))
                .put("template_file", new JsonObject().put("id", "11"))
                .put("template_file_version", new JsonObject().put("id", "12"))
                .put("output_file", status.equals("completed") ? new JsonObject().put("id", "22") : null);
        return json(new JsonObject().put("entries", new JsonArray().add(job)).encode());
    }

    private static ValidatableResponse create(int count, String key) {
        return create("alice", count, key);
    }

    private static ValidatableResponse create(String caller, int count, String key) {
        List<String> documents = IntStream.range(0, count)
                .mapToObj(n -> "{name: \"Letter " + n + "\", data: {number: " + n + "}}").toList();
        return ask(caller, "mutation { createDocgenBatchGroup(input: {templateFileId: 42, destinationFolderId: 0, "
                + "outputType: PDF, documents: " + documents + (key == null ? "" : ", idempotencyKey: \"" + key + "\"")
                + "}) { groupId group { id progress { total completed failed done } "
                + "documents { name batch { id } job { id status } } } "
                + "rejectedDocuments { index name code message safeToRetry retryAfter } } }");
    }

    private static List<LoggedRequest> requests() {
        return StubbedBox.server().findAll(postRequestedFor(urlPathEqualTo(PATH)));
    }

    @Test
    void tellsWhichJobMakesWhichDocument() {
        acceptLetters(12);
        answer("/2.0/docgen_batch_jobs/b7", jobOfLetter(7, "failed"));
        ValidatableResponse created = create(12, null).body("errors", nullValue())
                .body(DOCUMENTS + ".name", equalTo(IntStream.range(0, 12).mapToObj(n -> "Letter " + n).toList()))
                .body(DOCUMENTS + ".batch.id", equalTo(IntStream.range(0, 12).mapToObj(n -> "b" + n).toList()))
                .body(DOCUMENTS + ".job.id", equalTo(IntStream.range(0, 12).mapToObj(n -> "j" + n).toList()))
                .body(DOCUMENTS + ".findAll { it.job.status == 'FAILED' }.name", contains("Letter 7"))
                .body("data.createDocgenBatchGroup.group.progress.completed", equalTo(11))
                .body("data.createDocgenBatchGroup.group.progress.failed", equalTo(1))
                .body("data.createDocgenBatchGroup.group.progress.done", equalTo(true))
                .body(REJECTED, hasSize(0));
        assertThat(requests()).hasSize(12).allSatisfy(request -> assertThat(new JsonObject(request.getBodyAsString())
                .getJsonArray("document_generation_data")).hasSize(1));
        assertThat(calls("/2.0/docgen_batch_jobs/b7")).isEqualTo(1);

        String id = created.extract().path("data.createDocgenBatchGroup.groupId");
        ask("alice", "{ docgenBatchGroup(id: \"" + id + "\") { id documents { name job { id } } } }")
                .body("errors", nullValue())
                .body("data.docgenBatchGroup.id", equalTo(id))
                .body("data.docgenBatchGroup.documents[7]",
                        equalTo(Map.of("name", "Letter 7", "job", Map.of("id", "j7"))));
    }

    @Test
    void tellsWhichDocumentsBoxHasRejected() {
        acceptLetters(4);
        answerLetter(2, aResponse().withStatus(400).withBody("{\"code\":\"bad_request\"}"));
        create(4, null).body("errors", nullValue())
                .body(DOCUMENTS + ".batch.id", contains("b0", "b1", "b3"))
                .body(DOCUMENTS + "[2].batch", nullValue()).body(DOCUMENTS + "[2].job", nullValue())
                .body(REJECTED, hasSize(1))
                .body(REJECTED + "[0].index", equalTo(2))
                .body(REJECTED + "[0].name", equalTo("Letter 2"))
                .body(REJECTED + "[0].code", equalTo("BAD_USER_INPUT"))
                .body(REJECTED + "[0].safeToRetry", equalTo(false))
                .body("data.createDocgenBatchGroup.group.progress.failed", equalTo(1));
    }

    @Test
    void saysWhenDocumentsCanBeRequestedAgainAfterARateLimit() {
        acceptLetters(3);
        answerLetter(1, aResponse().withStatus(429).withHeader("retry-after", "2"));
        create("limited", 2, null).body("errors", nullValue())
                .body(REJECTED + ".code", contains("RATE_LIMITED"))
                .body(REJECTED + ".safeToRetry", contains(true))
                .body(REJECTED + ".retryAfter", contains(2));
    }

    @Test
    void failsAsAWholeIfTheFirstDocumentFails() {
        acceptLetters(3);
        answerLetter(0, aResponse().withStatus(404));
        create(3, null).body("data.createDocgenBatchGroup", nullValue())
                .body("errors", hasSize(1))
                .body("errors[0].extensions.code", equalTo("NOT_FOUND"));
        assertThat(requests()).hasSize(1);
    }

    @Test
    void hasLimits() {
        create(26, null).body("errors[0].message", containsString("'documents' must hold at most 25"))
                .body("errors[0].extensions.argument", equalTo("documents"));
        create(0, null).body("errors[0].message", containsString("'documents' must hold at least one"));
        ask("alice", "{ docgenBatchGroup(id: \"b1\") { id } }")
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
        assertThat(requests()).isEmpty();
    }

    @Test
    void aRepeatedRequestReturnsTheFirstGroup() {
        acceptLetters(3);
        String key = UUID.randomUUID().toString();
        String id = create(3, key).extract().path("data.createDocgenBatchGroup.groupId");
        create(3, key).body("data.createDocgenBatchGroup.groupId", equalTo(id));
        assertThat(requests()).hasSize(3);
        ask("alice",
                "mutation { createDocgenBatch(input: {templateFileId: 42, destinationFolderId: 0, outputType: PDF, "
                        + "documents: [{name: \"Letter 0\", data: {number: 0}}], idempotencyKey: \"" + key
                        + "\"}) { batchId } }")
                .body("errors[0].extensions.argument", equalTo("idempotencyKey"));
    }

    @Test
    void waitsUntilAllAreDone() {
        acceptLetters(2);
        answerInTurn("/2.0/docgen_batch_jobs/b1", jobOfLetter(1, "pending"), jobOfLetter(1, "completed"));
        String id = new GroupId(List.of(new GroupId.Document("Letter 0", "b0"), new GroupId.Document("Letter 1", "b1")))
                .toString();
        ask("waiting", "{ docgenBatchGroup(id: \"" + id + "\", waitUntilDone: 20) { progress { done completed } } }")
                .body("data.docgenBatchGroup.progress.done", equalTo(true))
                .body("data.docgenBatchGroup.progress.completed", equalTo(2));
    }

    @Test
    void subscriptionsTellWhichDocumentsHaveChanged() throws Exception {
        acceptLetters(2);
        answerInTurn("/2.0/docgen_batch_jobs/b1", jobOfLetter(1, "pending"), jobOfLetter(1, "pending"),
                jobOfLetter(1, "failed"));
        String id = new GroupId(List.of(new GroupId.Document("Letter 0", "b0"), new GroupId.Document("Letter 1", "b1")))
                .toString();
        try (GraphqlSocket socket = new GraphqlSocket(graphql, null,
                new JsonObject().put("Authorization", "Bearer watching"))) {
            socket.send(new JsonObject().put("id", "1").put("type", "subscribe").put("payload", new JsonObject()
                    .put("query", "subscription($id: ID!) { docgenBatchGroupUpdated(id: $id) { delay { code } "
                            + "changedDocuments { name job { status } } "
                            + "group { progress { done } documents { job { id } } } } }")
                    .put("variables", new JsonObject().put("id", id))).encode());
            assertThat(socket.receive()).contains("{\"delay\":null,\"changedDocuments\":["
                    + "{\"name\":\"Letter 0\",\"job\":{\"status\":\"COMPLETED\"}},"
                    + "{\"name\":\"Letter 1\",\"job\":{\"status\":\"PENDING\"}}],"
                    + "\"group\":{\"progress\":{\"done\":false},\"documents\":"
                    + "[{\"job\":{\"id\":\"j0\"}},{\"job\":{\"id\":\"j1\"}}]}}");
            assertThat(socket.receive()).contains("\"changedDocuments\":["
                    + "{\"name\":\"Letter 1\",\"job\":{\"status\":\"FAILED\"}}],"
                    + "\"group\":{\"progress\":{\"done\":true}");
            assertThat(socket.receive()).contains("\"type\":\"complete\"");
        }
        assertThat(calls("/2.0/docgen_batch_jobs/b0")).as("done, so it is not asked for again").isEqualTo(1);
        assertThat(calls("/2.0/docgen_batch_jobs/b1")).isEqualTo(3);
    }
}
