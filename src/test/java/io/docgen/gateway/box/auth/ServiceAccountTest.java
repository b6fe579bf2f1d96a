package io.docgen.gateway.box.auth;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.docgen.gateway.testsupport.BoxExamples.JOB;
import static io.docgen.gateway.testsupport.Gateway.as;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.answerWrite;
import static io.docgen.gateway.testsupport.StubbedBox.asked;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.docgen.gateway.testsupport.AccountOnStubbedBox;
import io.docgen.gateway.testsupport.Concurrently;
import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(AccountOnStubbedBox.class)
class ServiceAccountTest {

    private static final String TOKEN_PATH = "/oauth2/token";
    private static final String PATH = "/2.0/docgen_jobs/12345";
    private static final String QUERY = job("12345", "id");
    private static final String CODE = "errors[0].extensions.code";

    private final String token = "s3cret-" + UUID.randomUUID();

    /**
     * Starts each test with a new token: all tests share the account, so Box rejects the token of the test before.
     */
    @BeforeEach
    void resetTheToken() {
        StubbedBox.reset();
        answerWrite(TOKEN_PATH, tokenAnswer(token, 4123));
        answer(PATH, json("").withStatus(401));
        accept(token);
        await().until(() -> ask(null, QUERY).extract().path("errors") == null);
        StubbedBox.reset();
        answerWrite(TOKEN_PATH, tokenAnswer("s3cret-new", 4123));
        answer(PATH, json(JOB));
    }

    @Test
    void isUsedForEveryQueryWithOneToken() {
        ask(null, QUERY).body("errors", nullValue());
        ask("s3cret-of-the-caller", QUERY).body("errors", nullValue());
        assertThat(asked()).hasSize(2).allSatisfy(
                event -> assertThat(event.getRequest().getHeader("Authorization")).isEqualTo("Bearer " + token));
    }

    /** Two clients may choose the same key for equal documents, and both want theirs. */
    @Test
    void eachClientHasItsOwnIdempotencyKeys() {
        String batches = "/2.0/docgen_batches";
        answerWrite(batches, json("{\"id\":\"1\"}").withStatus(202));
        String mutation = "mutation { createDocgenBatch(input: {templateFileId: 42, destinationFolderId: 0, "
                + "outputType: PDF, documents: [{name: \"A\", data: {a: 1}}], idempotencyKey: \"1\"}) { batchId } }";
        ask("one-client", mutation).body("data.createDocgenBatch.batchId", is("1"));
        answerWrite(batches, json("{\"id\":\"2\"}").withStatus(202));
        ask("another-client", mutation).body("data.createDocgenBatch.batchId", is("2"));
        ask("one-client", mutation).body("data.createDocgenBatch.batchId", is("1"));
    }

    @Test
    void requestsATokenAsBoxRequires() {
        answer(PATH, json("").withStatus(401));
        accept("s3cret-new");
        ask(null, QUERY).body("errors", nullValue());
        ServeEvent grant = tokenRequests().get(0);
        assertThat(grant.getRequest().getMethod().getName()).isEqualTo("POST");
        assertThat(grant.getRequest().getHeader("content-type")).startsWith("application/x-www-form-urlencoded");
        assertThat(grant.getRequest().header("authorization").isPresent()).isFalse();
        assertThat(grant.getRequest().getBodyAsString().split("&")).containsExactlyInAnyOrder(
                "grant_type=client_credentials", "client_id=our-id", "client_secret=our-s3cret",
                "box_subject_type=enterprise", "box_subject_id=1910967");
    }

    @Test
    void renewsARejectedTokenOnce() {
        answer(PATH, json("").withStatus(401));
        accept("s3cret-new");
        Concurrently.times(16,
                i -> as(null).header("As-User", "" + (100 + i)).body(Map.of("query", QUERY)).post("/graphql")
                        .then().body("errors", nullValue()));
        assertThat(tokenRequests()).hasSize(1);
    }

    @Test
    void repeatsACallTwiceAtMostIfBoxRejectsEveryToken() {
        answer(PATH, json("").withStatus(401));
        ask(null, QUERY).body("data.docgenJob", nullValue()).body(CODE, Matchers.equalTo("UPSTREAM_UNAVAILABLE"));
        assertThat(asked()).hasSize(5);
        assertThat(tokenRequests()).hasSize(2);
    }

    @Test
    void waitsAfterAFailedTokenRequest() throws IOException {
        answer(PATH, json("").withStatus(401));
        answerWrite(TOKEN_PATH, json("{\"error\": \"invalid_grant\", \"error_description\": \"Not valid: our-s3cret\"}")
                .withStatus(400));
        for (int i = 0; i < 5; i++) {
            ask(null, QUERY).body(CODE, Matchers.equalTo("UPSTREAM_UNAVAILABLE"))
                    .body("errors[0].message", Matchers.containsString("contact the operator"));
        }
        assertThat(Files.readString(Path.of("target/tests.log"))).contains("invalid_grant, Not valid: ***")
                .doesNotContain("our-s3cret");
        assertThat(tokenRequests()).hasSize(1);
        answerWrite(TOKEN_PATH, tokenAnswer("s3cret-new", 4123));
        accept("s3cret-new");
        await().until(() -> ask(null, QUERY).extract().path("errors") == null);
    }

    /** Every call would fail. */
    @ParameterizedTest
    @ValueSource(strings = {"s3cret\\r\\nX-Injected: 1", "LONG"})
    void refusesATokenThatCannotBeSent(String token) {
        answer(PATH, json("").withStatus(401));
        answerWrite(TOKEN_PATH, tokenAnswer(token.replace("LONG", "x".repeat(100_000)), 4123));
        ask(null, QUERY).body("errors[0].message", Matchers.containsString("contact the operator"));
        answerWrite(TOKEN_PATH, tokenAnswer("s3cret-new", 4123));
        accept("s3cret-new");
        await().until(() -> ask(null, QUERY).extract().path("errors") == null);
        assertThat(asked()).noneMatch(event -> event.getRequest().containsHeader("X-Injected"));
    }

    @Test
    void timesOutWithoutAToken() {
        answer(PATH, json("").withStatus(401));
        answerWrite(TOKEN_PATH, tokenAnswer("s3cret-new", 4123).withFixedDelay(3000));
        ask(null, QUERY).body("errors[0].extensions.code", Matchers.startsWith("UPSTREAM_"));
        answerWrite(TOKEN_PATH, tokenAnswer("s3cret-new", 4123));
        accept("s3cret-new");
        await().until(() -> ask(null, QUERY).extract().path("errors") == null);
    }

    @Test
    void renewsATokenBeforeItExpires() {
        answer(PATH, json("").withStatus(401));
        answerWrite(TOKEN_PATH, tokenAnswer("s3cret-short", 30));
        accept("s3cret-short");
        ask(null, QUERY).body("errors", nullValue());
        answerWrite(TOKEN_PATH, tokenAnswer("s3cret-new", 4123));
        accept("s3cret-new");
        ask(null, QUERY).body("errors", nullValue());
        assertThat(asked().get(asked().size() - 1).getRequest().getHeader("Authorization"))
                .isEqualTo("Bearer s3cret-new");
    }

    @Test
    void actsAsTheNamedUser() {
        as(null).header("As-User", "42").body(Map.of("query", QUERY)).post("/graphql").then()
                .body("errors", nullValue());
        assertThat(asked().get(0).getRequest().getHeader("As-User")).isEqualTo("42");
        as(null).header("As-User", "me").body(Map.of("query", QUERY)).post("/graphql").then()
                .body(CODE, Matchers.equalTo("BAD_USER_INPUT"));
        assertThat(asked()).hasSize(1);
    }

    private static void accept(String token) {
        StubbedBox.server().stubFor(get(urlPathEqualTo(PATH))
                .withHeader("Authorization", equalTo("Bearer " + token)).willReturn(json(JOB)));
    }

    private static ResponseDefinitionBuilder tokenAnswer(String token, int seconds) {
        return aResponse().withHeader("content-type", "application/json").withBody("{\"access_token\": \"" + token
                + "\", \"expires_in\": " + seconds + ", \"restricted_to\": [], \"token_type\": \"bearer\"}");
    }

    private static List<ServeEvent> tokenRequests() {
        return asked().stream().filter(event -> event.getRequest().getUrl().equals(TOKEN_PATH)).toList();
    }
}
