package io.docgen.gateway.docgen.batch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.answerWrite;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.Gateway;
import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(StubbedBox.class)
class IdempotencyKeyTest {

    private static final String PATH = "/2.0/docgen_batches";
    private static final String BATCH = "data.createDocgenBatch.batchId";

    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void resetStubs() {
        StubbedBox.reset();
        answerBatch("1");
    }

    private static void answerBatch(String id) {
        answerWrite(PATH, json("{\"id\":\"" + id + "\",\"type\":\"docgen_batch\"}").withStatus(202));
    }

    private static ValidatableResponse create(String caller, String key, String name) {
        return Gateway.ask(caller, "mutation { createDocgenBatch(input: {templateFileId: 42, destinationFolderId: 0, "
                + "outputType: PDF, documents: [{name: \"" + name + "\", data: {a: 1}}]"
                + (key == null ? "" : ", idempotencyKey: \"" + key + "\"") + "}) { batchId } }");
    }

    private static int requests() {
        return StubbedBox.server().findAll(postRequestedFor(urlPathEqualTo(PATH))).size();
    }

    @Test
    void aRepeatedRequestReturnsTheFirstBatch() {
        create("alice", key, "A").body(BATCH, equalTo("1"));
        answerBatch("2");
        create("alice", key, "A").body(BATCH, equalTo("1"));
        assertThat(requests()).isEqualTo(1);
        create("alice", UUID.randomUUID().toString(), "A").body(BATCH, equalTo("2"));
        create("alice", null, "A").body(BATCH, equalTo("2"));
        assertThat(requests()).isEqualTo(3);
    }

    @Test
    void concurrentRequestsMakeOneBatch() {
        answerWrite(PATH, json("{\"id\":\"1\",\"type\":\"docgen_batch\"}").withStatus(202).withFixedDelay(300));
        List<CompletableFuture<ValidatableResponse>> sent = IntStream.range(0, 5)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> create("alice", key, "A"))).toList();
        sent.forEach(response -> response.join().body(BATCH, equalTo("1")));
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void eachCallerHasItsOwnKeys() {
        create("alice", key, "A").body(BATCH, equalTo("1"));
        answerBatch("2");
        create("bob", key, "A").body(BATCH, equalTo("2"));
    }

    /** The scheme is case-insensitive, and members have no order. */
    @Test
    void theSameTokenAndDataMayBeWrittenInAnotherWay() {
        createWith("Bearer alice", "{a: 1, b: {c: 2, d: 3}}").body(BATCH, equalTo("1"));
        answerBatch("2");
        createWith("bearer  alice", "{b: {d: 3, c: 2}, a: 1}").body(BATCH, equalTo("1"));
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void anotherTokenOfAKnownUserIsTheSamePrincipal() {
        answer("/2.0/users/me", json("{\"id\": \"4711\", \"type\": \"user\", \"name\": \"Ada\"}"));
        Gateway.ask("ada-1", "{ viewer { id } }").body("errors", nullValue());
        create("ada-1", key, "A").body(BATCH, equalTo("1"));
        answerBatch("2");
        Gateway.ask("ada-2", "{ viewer { id } }").body("errors", nullValue());
        create("ada-2", key, "A").body(BATCH, equalTo("1"));
        create("ada-3", key, "A").body(BATCH, equalTo("2"));
    }

    private ValidatableResponse createWith(String authorization, String data) {
        return given().contentType("application/json").header("Authorization", authorization).body(Map.of("query",
                "mutation { createDocgenBatch(input: {templateFileId: 42, destinationFolderId: 0, outputType: PDF, "
                        + "documents: [{name: \"A\", data: " + data + "}], idempotencyKey: \"" + key
                        + "\"}) { batchId } }"))
                .post("/graphql").then();
    }

    @Test
    void aKeyIsForOneRequest() {
        create("alice", key, "A").body(BATCH, equalTo("1"));
        create("alice", key, "B").body(BATCH, nullValue())
                .body("errors.extensions.argument", hasItem("idempotencyKey"));
        assertThat(requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 429})
    void aRejectedRequestCanBeRepeated(int status) {
        answerWrite(PATH, aResponse().withStatus(status));
        create("alice", key, "A").body(BATCH, nullValue());
        answerBatch("2");
        create("alice", key, "A").body(BATCH, equalTo("2"));
    }

    @Test
    void aCorrectedRequestMayHaveTheSameKey() {
        answerWrite(PATH, aResponse().withStatus(400));
        create("alice", key, "A").body(BATCH, nullValue());
        answerBatch("2");
        create("alice", key, "B").body(BATCH, equalTo("2"));
    }

    /** Box may have made the documents. */
    @Test
    void aRequestWithoutAnAnswerIsNotSentAgain() {
        answerWrite(PATH, aResponse().withStatus(502));
        create("alice", key, "A").body("errors[0].extensions.safeToRetry", equalTo(false));
        answerBatch("2");
        create("alice", key, "A").body("errors[0].extensions.safeToRetry", equalTo(false));
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void aKeyIsNotEmpty() {
        create("alice", " ", "A").body("errors[0].extensions.argument", equalTo("idempotencyKey"));
        create("alice", "k".repeat(256), "A").body("errors[0].extensions.argument", equalTo("idempotencyKey"));
        assertThat(requests()).isZero();
    }
}
