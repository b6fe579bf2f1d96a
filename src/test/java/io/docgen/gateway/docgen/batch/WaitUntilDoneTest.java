package io.docgen.gateway.docgen.batch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.docgen.gateway.testsupport.BoxExamples.JOB;
import static io.docgen.gateway.testsupport.BoxExamples.page;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.answerInTurn;
import static io.docgen.gateway.testsupport.StubbedBox.calls;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.docgen.gateway.testsupport.CapturedLog;
import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(StubbedBox.class)
class WaitUntilDoneTest {

    private static final String DONE = "data.docgenBatch.progress.done";

    /** Of each test, since a call of another may still be on its way. */
    private final String id = UUID.randomUUID().toString();
    private final String path = "/2.0/docgen_batch_jobs/" + id;

    @BeforeEach
    void resetStubs() {
        StubbedBox.reset();
    }

    private static ResponseDefinitionBuilder job(String status) {
        return json(page(JOB.replace("\"completed\"", "\"" + status + "\""), "null"));
    }

    private ValidatableResponse await(int seconds) {
        return ask("{ docgenBatch(id: \"" + id + "\", waitUntilDone: " + seconds + ") { id progress { done } } }");
    }

    @Test
    void answersAsSoonAsAllJobsHaveEnded() {
        answerInTurn(path, job("pending"), aResponse().withStatus(429), job("submitted"), job("completed"));
        await(20).body(DONE, equalTo(true)).body("errors", nullValue()).time(lessThan(10_000L));
    }

    @Test
    void answersWhenTheTimeIsOverAndPollsNoMore() {
        answer(path, job("pending"));
        await(1).body(DONE, equalTo(false)).body("errors", nullValue());
        long before = calls(path);
        assertThat(before).isBetween(5L, 12L);
        assertPollingStops();
    }

    /** No call within four times the longest interval, once the last one has begun. */
    private void assertPollingStops() {
        AtomicLong previous = new AtomicLong(-1);
        Awaitility.await().during(Duration.ofMillis(600)).atMost(Duration.ofSeconds(3))
                .pollInterval(Duration.ofMillis(50)).until(() -> previous.getAndSet(calls(path)) == calls(path));
    }

    @Test
    void tellsThatThereIsNoSuchBatchAtOnce() {
        answer(path, aResponse().withStatus(404));
        try (CapturedLog log = new CapturedLog("io.quarkus.mutiny.runtime.MutinyInfrastructure")) {
            await(20).body("data.docgenBatch.id", equalTo(id))
                    .body("errors[0].extensions.code", equalTo("NOT_FOUND"));
            assertThat(log.records()).as("exceptions that nobody handles").isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 21, Integer.MAX_VALUE})
    void refusesOtherTimes(int seconds) {
        await(seconds).body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"))
                .body("errors[0].extensions.argument", equalTo("waitUntilDone"))
                .body("errors[0].message", containsString("1 to 20"));
    }
}
