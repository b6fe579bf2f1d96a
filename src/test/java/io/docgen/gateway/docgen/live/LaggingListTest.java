package io.docgen.gateway.docgen.live;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.docgen.gateway.testsupport.Gateway.BOB;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.answerInTurn;
import static io.docgen.gateway.testsupport.StubbedBox.answerWrite;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.docgen.gateway.testsupport.BoxExamples;
import io.docgen.gateway.testsupport.GraphqlSocket;
import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Box lists the jobs of a new batch, and the file of a completed job, later: nothing of that is done before. */
@QuarkusTest
@TestProfile(StubbedBox.class)
class LaggingListTest {

    private static final String PENDING = "pending";
    private static final String COMPLETED = "completed";
    private static final String WITHOUT_FILE = "completed without file";
    private static final String PROGRESS = "progress { total done }";

    @TestHTTPResource("/graphql")
    URI graphql;

    /** Of each test, since what was requested is remembered. */
    private final String batch = UUID.randomUUID().toString();
    private final String path = "/2.0/docgen_batch_jobs/" + batch;

    @BeforeEach
    void resetStubs() {
        StubbedBox.reset();
        answerWrite("/2.0/docgen_batches", json("{\"id\": \"" + batch + "\"}").withStatus(202));
        answer("/2.0/files/22", json("{\"type\":\"file\",\"id\":\"22\",\"name\":\"Contract.pdf\"}"));
    }

    private static ResponseDefinitionBuilder jobs(String... states) {
        return json(BoxExamples.page(IntStream.range(0, states.length).mapToObj(i -> job("" + i, states[i]))
                .collect(Collectors.joining(",")), "null"));
    }

    private static String job(String id, String state) {
        String job = BoxExamples.job(id, "11", "12", "22", "23");
        return switch (state) {
            case COMPLETED -> job;
            case WITHOUT_FILE -> withoutFile(job);
            default -> withoutFile(job).replace("\"completed\"", "\"" + state + "\"");
        };
    }

    private static String withoutFile(String job) {
        return job.replaceAll("\"output_file(_version)?\": \\{[^}]*}", "\"output_file$1\": null");
    }

    private static ValidatableResponse create(int documents) {
        String all = Stream.generate(() -> "{name: \"A\", data: {}}").limit(documents).collect(Collectors.joining(","));
        return ask("mutation { createDocgenBatch(input: {templateFileId: \"1\", destinationFolderId: \"0\", "
                + "outputType: PDF, documents: [" + all + "]}) { batch { " + PROGRESS + " } } }")
                .body("errors", nullValue());
    }

    private String lastOf(String subscription) throws Exception {
        try (GraphqlSocket socket = new GraphqlSocket(graphql, null,
                new JsonObject().put("Authorization", "Bearer alice"))) {
            socket.send(new JsonObject().put("id", "1").put("type", "subscribe")
                    .put("payload", new JsonObject().put("query", "subscription { " + subscription + " }")).encode());
            String last = "";
            for (String next = socket.receive(); next.contains("\"next\""); next = socket.receive()) {
                last = next;
            }
            return last;
        }
    }

    @Test
    void aBatchThatIsNotListedIsNotDone() {
        answer(path, jobs());
        create(3).body("data.createDocgenBatch.batch.progress.total", equalTo(0))
                .body("data.createDocgenBatch.batch.progress.done", equalTo(false));
    }

    /** Box does not even know the batch. */
    @Test
    void aNewBatchThatIsNotFoundIsNotDone() throws Exception {
        answer(path, aResponse().withStatus(404));
        create(1).body("data.createDocgenBatch.batch.progress.total", equalTo(0))
                .body("data.createDocgenBatch.batch.progress.done", equalTo(false));
        answerInTurn(path, aResponse().withStatus(404), aResponse().withStatus(404), jobs(COMPLETED));
        assertThat(lastOf("docgenBatchUpdated(id: \"" + batch + "\") { batch { " + PROGRESS + " } }"))
                .contains("\"total\":1", "\"done\":true");
    }

    @Test
    void aBatchThatSomebodyElseHasRequestedIsNotFound() {
        answer(path, aResponse().withStatus(404));
        create(1);
        ask(BOB, "{ docgenBatch(id: \"" + batch + "\") { " + PROGRESS + " } }")
                .body("errors[0].extensions.code", equalTo("NOT_FOUND"));
    }

    @Test
    void aJobThatIsListedTwiceCountsOnce() {
        answer(path, json(BoxExamples.page(job("0", COMPLETED) + "," + job("0", COMPLETED), "null")));
        create(2).body("data.createDocgenBatch.batch.progress.total", equalTo(1))
                .body("data.createDocgenBatch.batch.progress.done", equalTo(false));
        ask("{ docgenBatch(id: \"" + batch + "\", waitUntilDone: 1) { " + PROGRESS + " } }")
                .body("data.docgenBatch.progress.done", equalTo(false));
    }

    @Test
    void aBatchOfAnotherGatewayHasAJobAtLeast() {
        answer(path, jobs());
        ask("{ docgenBatch(id: \"" + batch + "\") { " + PROGRESS + " } }")
                .body("data.docgenBatch.progress.done", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {COMPLETED, "failed"})
    void aBatchOfWhichOneJobIsListedIsNotDone(String state) {
        answer(path, jobs(state));
        create(3).body("data.createDocgenBatch.batch.progress.total", equalTo(1))
                .body("data.createDocgenBatch.batch.progress.done", equalTo(false));
    }

    @Test
    void aBatchIsDoneWithItsLastFile() {
        answer(path, jobs(COMPLETED, WITHOUT_FILE, "failed"));
        create(3).body("data.createDocgenBatch.batch.progress.done", equalTo(false));
        answer(path, jobs(COMPLETED, COMPLETED, "failed"));
        ask("{ docgenBatch(id: \"" + batch + "\") { " + PROGRESS + " } }")
                .body("data.docgenBatch.progress.done", equalTo(true));
    }

    @Test
    void aWaitEndsWithTheLastFile() {
        answerInTurn(path, jobs(), jobs(), jobs(COMPLETED), jobs(COMPLETED, PENDING), jobs(COMPLETED, WITHOUT_FILE),
                jobs(COMPLETED, COMPLETED));
        create(2);
        ask("{ docgenBatch(id: \"" + batch + "\", waitUntilDone: 10) { " + PROGRESS
                + " jobs { nodes { outputFile { id } } } } }")
                .body("data.docgenBatch.progress.done", equalTo(true))
                .body("data.docgenBatch.jobs.nodes", hasSize(2))
                .body("data.docgenBatch.jobs.nodes.outputFile", everyItem(notNullValue()));
    }

    @Test
    void aSubscriptionEndsWithTheLastFile() throws Exception {
        answerInTurn(path, jobs(), jobs(), jobs(COMPLETED), jobs(COMPLETED, PENDING), jobs(COMPLETED, WITHOUT_FILE),
                jobs(COMPLETED, COMPLETED));
        create(2);
        assertThat(lastOf("docgenBatchUpdated(id: \"" + batch + "\") { batch { " + PROGRESS + " } "
                + "changedJobs { outputFile { name } } }")).contains("\"total\":2,\"done\":true", "Contract.pdf");
    }

    @Test
    void theSubscriptionOfAJobEndsWithItsFileWhichIsNotCachedBefore() throws Exception {
        String job = "/2.0/docgen_jobs/7";
        answerInTurn(job, json(job("7", PENDING)), json(job("7", WITHOUT_FILE)), json(job("7", COMPLETED)));
        assertThat(lastOf("docgenJobUpdated(id: \"7\") { job { status outputFile { name } } }"))
                .contains("Contract.pdf");
    }

    @Test
    void aGroupIsDoneWithItsLastFile() throws Exception {
        answerInTurn(path, jobs(), jobs(PENDING), jobs(WITHOUT_FILE), jobs(COMPLETED));
        String group = ask(
                "mutation { createDocgenBatchGroup(input: {templateFileId: \"1\", destinationFolderId: \"0\", "
                        + "outputType: PDF, documents: [{name: \"A\", data: {}}]}) { group { id " + PROGRESS + " } } }")
                .body("data.createDocgenBatchGroup.group.progress.done", equalTo(false))
                .extract().path("data.createDocgenBatchGroup.group.id");
        assertThat(lastOf("docgenBatchGroupUpdated(id: \"" + group + "\") { group { " + PROGRESS
                + " documents { job { outputFile { name } } } } }"))
                .contains("\"total\":1,\"done\":true", "Contract.pdf");
    }
}
