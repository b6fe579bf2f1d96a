package io.docgen.gateway.docgen.live;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.docgen.gateway.testsupport.Gateway.BOB;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.answerInTurn;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.docgen.gateway.testsupport.BoxExamples;
import io.docgen.gateway.testsupport.CapturedLog;
import io.docgen.gateway.testsupport.Gateway;
import io.docgen.gateway.testsupport.GraphqlSocket;
import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Streams and waits on what Box cannot be asked for when they begin. */
@QuarkusTest
@TestProfile(StubbedBox.class)
class FailingFromTheStartTest {

    private static final ResponseDefinitionBuilder UNAVAILABLE = aResponse().withStatus(503);

    @TestHTTPResource("/graphql")
    URI graphql;

    private final String first = UUID.randomUUID().toString();
    private final String second = UUID.randomUUID().toString();

    @BeforeEach
    void resetStubs() {
        StubbedBox.reset();
    }

    private static String path(String batch) {
        return "/2.0/docgen_batch_jobs/" + batch;
    }

    private static ResponseDefinitionBuilder completed(String job) {
        return json(BoxExamples.page(BoxExamples.job(job, "1", "2", "3", "4"), "null"));
    }

    /** All messages of a subscription. */
    private List<String> messages(String subscription) throws Exception {
        try (GraphqlSocket socket = new GraphqlSocket(graphql, null,
                new JsonObject().put("Authorization", "Bearer alice"))) {
            socket.send(new JsonObject().put("id", "1").put("type", "subscribe")
                    .put("payload", new JsonObject().put("query", "subscription { " + subscription + " }")).encode());
            List<String> messages = new ArrayList<>();
            do {
                messages.add(socket.receive());
            } while (messages.get(messages.size() - 1).contains("\"next\""));
            return messages;
        }
    }

    /** Of somebody else, to whom a batch that is not found is a new one. */
    private String group() {
        answerRequests();
        return ask(BOB, "mutation { createDocgenBatchGroup(input: {templateFileId: \"1\", destinationFolderId: \"0\", "
                + "outputType: PDF, documents: [{name: \"A\", data: {}}, {name: \"B\", data: {}}]}) { groupId } }")
                .extract().path("data.createDocgenBatchGroup.groupId");
    }

    private void answerRequests() {
        StubbedBox.server()
                .stubFor(WireMock.post("/2.0/docgen_batches").inScenario("batches").whenScenarioStateIs("Started")
                        .willSetStateTo("second").willReturn(json("{\"id\": \"" + first + "\"}").withStatus(202)));
        StubbedBox.server()
                .stubFor(WireMock.post("/2.0/docgen_batches").inScenario("batches").whenScenarioStateIs("second")
                        .willReturn(json("{\"id\": \"" + second + "\"}").withStatus(202)));
    }

    @ParameterizedTest
    @CsvSource({"503,UPSTREAM_UNAVAILABLE", "500,UPSTREAM_ERROR"})
    void theStreamOfAJobTellsTheDelayFirst(int status, String code) throws Exception {
        String path = "/2.0/docgen_jobs/7";
        ResponseDefinitionBuilder failure = aResponse().withStatus(status);
        answerInTurn(path, failure, failure, failure, failure,
                json(BoxExamples.job("7", "1", "2", "3", "4")));
        List<String> messages = messages("docgenJobUpdated(id: \"7\") { delay { code } job { status } }");
        assertThat(messages).hasSize(3);
        assertThat(messages.get(0)).contains("{\"delay\":{\"code\":\"" + code + "\"},\"job\":null}")
                .doesNotContain("errors");
        assertThat(messages.get(1)).contains("{\"delay\":null,\"job\":{\"status\":\"COMPLETED\"}}");
    }

    @Test
    void theStreamOfABatchTellsTheDelayFirstAndAsksNoMoreForIt() throws Exception {
        answerInTurn(path(first), UNAVAILABLE, UNAVAILABLE, UNAVAILABLE, UNAVAILABLE, completed("7"));
        List<String> messages = messages("docgenBatchUpdated(id: \"" + first + "\") { delay { code } "
                + "batch { id progress { done } jobs { nodes { id } } } changedJobs { id } }");
        assertThat(messages).hasSize(3);
        assertThat(messages.get(0))
                .contains("{\"delay\":{\"code\":\"UPSTREAM_UNAVAILABLE\"},\"batch\":{\"id\":\"" + first
                        + "\",\"progress\":null,\"jobs\":null},\"changedJobs\":[]}")
                .doesNotContain("errors");
        assertThat(messages.get(1)).contains("\"progress\":{\"done\":true}", "\"changedJobs\":[{\"id\":\"7\"}]");
    }

    @Test
    void aGroupGoesOnWithWhatItKnows() throws Exception {
        String group = group();
        answer(path(first), completed("7"));
        answerInTurn(path(second), UNAVAILABLE, UNAVAILABLE, UNAVAILABLE, UNAVAILABLE, completed("8"));
        List<String> messages = messages("docgenBatchGroupUpdated(id: \"" + group + "\") { delay { code } "
                + "group { progress { completed unknown done } } changedDocuments { name job { id } } }");
        assertThat(messages).hasSize(3);
        assertThat(messages.get(0)).contains("{\"delay\":{\"code\":\"UPSTREAM_UNAVAILABLE\"},"
                + "\"group\":{\"progress\":{\"completed\":1,\"unknown\":1,\"done\":false}},"
                + "\"changedDocuments\":[{\"name\":\"A\",\"job\":{\"id\":\"7\"}},{\"name\":\"B\",\"job\":null}]}")
                .doesNotContain("errors");
        assertThat(messages.get(1)).contains("{\"delay\":null,\"group\":{\"progress\":{\"completed\":2,\"unknown\":0,"
                + "\"done\":true}},\"changedDocuments\":[{\"name\":\"B\",\"job\":{\"id\":\"8\"}}]}");
    }

    @ParameterizedTest
    @CsvSource({"404,NOT_FOUND", "403,FORBIDDEN", "410,BAD_USER_INPUT", "400,BAD_USER_INPUT"})
    void aBatchWithoutAccessIsTheErrorOfOneDocument(int status, String code) throws Exception {
        String group = group();
        answer(path(first), aResponse().withStatus(status));
        answerInTurn(path(second), json(BoxExamples.page("", "null")), completed("8"));
        String fields = "progress { completed unknown done } documents { name job { id } }";
        List<String> messages = messages("docgenBatchGroupUpdated(id: \"" + group + "\") { group { " + fields + " } }");
        assertThat(messages).hasSize(3);
        assertThat(messages.get(0)).contains("\"progress\":{\"completed\":0,\"unknown\":2,\"done\":false}",
                "\"path\":[\"docgenBatchGroupUpdated\",\"group\",\"documents\",0,\"job\"]", code);
        assertThat(messages.get(1)).contains("\"progress\":{\"completed\":1,\"unknown\":1,\"done\":true}",
                "{\"name\":\"B\",\"job\":{\"id\":\"8\"}}", code);
        ask("{ docgenBatchGroup(id: \"" + group + "\", waitUntilDone: 20) { " + fields + " } }")
                .body("data.docgenBatchGroup.progress.done", equalTo(true)).body("errors", hasSize(1))
                .body("errors[0].extensions.code", equalTo(code)).time(lessThan(10_000L));
    }

    /** The first is the one that is told, the others are no failures that nobody has handled. */
    @Test
    void severalFailuresAreOneError() throws Exception {
        String group = group();
        answer(path(first), aResponse().withStatus(401));
        answer(path(second), aResponse().withStatus(401));
        try (CapturedLog log = new CapturedLog("")) {
            ask("{ docgenBatchGroup(id: \"" + group + "\") { progress { done } } }").body("errors", hasSize(1))
                    .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
            assertThat(messages("docgenBatchGroupUpdated(id: \"" + group + "\") { group { id } }")).hasSize(1);
            assertThat(log.records()).noneMatch(line -> line.startsWith("ERROR"));
        }
    }

    @Test
    void aGroupEndsIfTheTokenHasExpired() throws Exception {
        String group = group();
        answer(path(first), completed("7"));
        answer(path(second), aResponse().withStatus(401));
        Gateway.as("alice").accept("text/event-stream").body(new JsonObject().put("query",
                "subscription { docgenBatchGroupUpdated(id: \"" + group + "\") { group { id } } }").encode())
                .post("/graphql").then().body(containsString("UNAUTHENTICATED"));
    }

    @Test
    void aWaitEndsIfBoxIsAskedAgainOnlyLater() {
        answer(path(first), aResponse().withStatus(429).withHeader("retry-after", "100"));
        ask("{ docgenBatch(id: \"" + first + "\", waitUntilDone: 15) { progress { done } } }")
                .body("errors[0].extensions.code", equalTo("RATE_LIMITED")).time(lessThan(10_000L));
    }
}
