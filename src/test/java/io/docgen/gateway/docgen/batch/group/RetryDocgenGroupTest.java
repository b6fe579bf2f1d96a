package io.docgen.gateway.docgen.batch.group;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.calls;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static io.docgen.gateway.testsupport.StubbedBox.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(StubbedBox.class)
class RetryDocgenGroupTest {

    private static final String BATCHES = "/2.0/docgen_batches";
    private static final String JOBS = "/2.0/docgen_batch_jobs/";
    private static final String RESULT = "data.retryDocgenGroup.";

    @BeforeEach
    void resetStubs() {
        StubbedBox.reset();
    }

    /** The id of a group whose jobs have these statuses; {@code rejected} for a document without a job. */
    private static String group(String... statuses) {
        List<GroupId.Document> documents = new ArrayList<>();
        for (int n = 0; n < statuses.length; n++) {
            documents.add(new GroupId.Document("Letter " + n, statuses[n].equals("rejected") ? null : "b" + n));
            answer(JOBS + "b" + n, job(n, statuses[n]));
            accept(n, json("{\"id\":\"again" + n + "\",\"type\":\"docgen_batch\"}").withStatus(202));
        }
        return new GroupId(documents).toString();
    }

    private static void accept(int n, ResponseDefinitionBuilder response) {
        StubbedBox.server().stubFor(post(urlPathEqualTo(BATCHES)).withRequestBody(containing("\"Letter " + n + "\""))
                .willReturn(response));
    }

    private static ResponseDefinitionBuilder job(int n, String status) {
        JsonObject job = new JsonObject().put("id", "j" + n).put("type", "docgen_job").put("status", status)
                .put("output_type", "pdf").put("batch", new JsonObject().put("id", "b" + n))
                .put("template_file", new JsonObject().put("id", "11"))
                .put("template_file_version", new JsonObject().put("id", "12"))
                .put("output_file", status.startsWith("completed") ? new JsonObject().put("id", "22") : null);
        return json(
                new JsonObject().put("entries", status.equals("unlisted") ? new JsonArray() : new JsonArray().add(job))
                        .encode());
    }

    private static ValidatableResponse retry(String group, String more, int... letters) {
        return retry(group, more, Arrays.stream(letters).mapToObj(n -> "Letter " + n).toArray(String[]::new));
    }

    private static ValidatableResponse retry(String group, String more, String... names) {
        List<String> documents = Stream.of(names).map(name -> "{name: \"" + name + "\", data: {of: \"" + name + "\"}}")
                .toList();
        return ask("mutation { retryDocgenGroup(input: {groupId: \"" + group + "\", templateFileId: 42, "
                + "destinationFolderId: 0, outputType: PDF, check: NONE, documents: " + documents + more + "}) { "
                + "group { id documents { name batch { id } } } retriedDocuments { index name } "
                + "skippedDocuments { index name reason } rejectedDocuments { index name code safeToRetry } } }");
    }

    @Test
    void makesThoseWhoseJobHasFailed() {
        String group = group("completed", "failed", "pending", "submitted", "completed_with_error", "rejected", "new",
                "unlisted", "failed");
        retry(group, "", 8, 0, 1, 2, 3, 4, 5, 6, 7).body("errors", nullValue())
                .body(RESULT + "retriedDocuments.index", contains(0, 2))
                .body(RESULT + "retriedDocuments.name", contains("Letter 8", "Letter 1"))
                .body(RESULT + "group.documents.name", contains("Letter 8", "Letter 1"))
                .body(RESULT + "group.documents.batch.id", contains("again8", "again1"))
                .body(RESULT + "skippedDocuments.name", contains("Letter 0", "Letter 2", "Letter 3", "Letter 4",
                        "Letter 5", "Letter 6", "Letter 7"))
                .body(RESULT + "skippedDocuments.reason", contains("COMPLETED", "RUNNING", "RUNNING", "INCOMPLETE",
                        "REJECTED", "UNKNOWN", "UNKNOWN"))
                .body(RESULT + "rejectedDocuments", hasSize(0));
        assertThat(written()).extracting(event -> new JsonObject(event.getRequest().getBodyAsString())
                .getJsonArray("document_generation_data").getJsonObject(0).getJsonObject("user_input").getString("of"))
                .containsExactly("Letter 8", "Letter 1");
    }

    @Test
    void makesIncompleteAndRejectedOnesIfAsked() {
        String group = group("completed_with_error", "rejected", "completed", "failed");
        retry(group, ", includeIncomplete: true, includeRejected: true", 0, 1, 2, 3).body("errors", nullValue())
                .body(RESULT + "retriedDocuments.index", contains(0, 1, 3));
        assertThat(calls(BATCHES)).isEqualTo(3);
    }

    @Test
    void makesNothingIfNothingHasFailed() {
        retry(group("completed", "failed"), "", 0).body("errors", nullValue())
                .body(RESULT + "group", nullValue()).body(RESULT + "skippedDocuments", hasSize(1));
        assertThat(calls(BATCHES)).isZero();
        assertThat(calls(JOBS + "b1")).as("not asked for").isZero();
    }

    @Test
    void refusesWhatItDoesNotKnowForCertain() {
        String group = new GroupId(List.of(new GroupId.Document("Same", "b0"), new GroupId.Document("Same", "b1"),
                new GroupId.Document("Other", "b2"))).toString();
        retry(group, "", "Other", "Same").body("errors[0].extensions.argument", equalTo("documents[1].name"))
                .body("errors[0].message", containsString("is the name of 2 documents"));
        retry(group, "", "Other", "Other").body("errors[0].extensions.argument", equalTo("documents[1].name"));
        retry(group, "", "other").body("errors[0].extensions.argument", equalTo("documents[0].name"))
                .body("errors[0].message", containsString("must be the name of a document of the group"));
        retry("b1", "", "Other").body("errors[0].extensions.argument", equalTo("groupId"));
        assertThat(StubbedBox.asked()).isEmpty();
    }

    @Test
    void makesNothingTwiceWithAKey() {
        String key = ", idempotencyKey: \"" + UUID.randomUUID() + "\"";
        String group = group("failed", "completed");
        String first = retry(group, key, 0, 1).body("errors", nullValue()).extract().path(RESULT + "group.id");
        answer(JOBS + "b1", job(1, "failed"));
        retry(group, key, 0, 1).body(RESULT + "group.id", equalTo(first))
                .body(RESULT + "skippedDocuments.reason", contains("COMPLETED"));
        assertThat(calls(BATCHES)).isEqualTo(1);
        retry(group, key + ", includeIncomplete: true", 0, 1)
                .body("errors[0].extensions.argument", equalTo("idempotencyKey"));
        retry(group, key, 0).body("errors[0].extensions.argument", equalTo("idempotencyKey"));
    }

    @Test
    void makesNothingIfTheJobsCannotBeRead() {
        String group = group("failed", "failed");
        answer(JOBS + "b1", aResponse().withStatus(503));
        retry(group, "", 0, 1).body("errors[0].extensions.code", equalTo("UPSTREAM_UNAVAILABLE"))
                .body("errors[0].extensions.safeToRetry", equalTo(true));
        assertThat(calls(BATCHES)).isZero();
        answer(JOBS + "b1", aResponse().withStatus(404));
        retry(group, "", 0, 1).body("errors", nullValue()).body(RESULT + "retriedDocuments.index", contains(0))
                .body(RESULT + "skippedDocuments.reason", contains("UNKNOWN"));
    }

    @Test
    void namesTheRejectedByTheirPositionInTheInput() {
        String group = group("completed", "failed", "completed", "failed");
        accept(3, aResponse().withStatus(400));
        retry(group, "", 0, 1, 2, 3).body("errors", nullValue())
                .body(RESULT + "retriedDocuments.index", contains(1))
                .body(RESULT + "rejectedDocuments.index", contains(3))
                .body(RESULT + "rejectedDocuments.name", contains("Letter 3"))
                .body(RESULT + "group.documents.name", contains("Letter 1", "Letter 3"))
                .body(RESULT + "group.documents[1].batch", nullValue());
    }
}
