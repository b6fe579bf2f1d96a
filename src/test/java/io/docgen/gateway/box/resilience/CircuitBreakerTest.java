package io.docgen.gateway.box.resilience;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.docgen.gateway.testsupport.BoxExamples.JOB;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.calls;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.Concurrently;
import io.docgen.gateway.testsupport.LowThresholdsProfile;
import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(LowThresholdsProfile.class)
class CircuitBreakerTest {

    private static final int CALLS = LowThresholdsProfile.FAILURES;
    private static final int OF_ONE_CALLER = 2;
    private static final List<String> CALLERS = List.of("ann", "ben", "cid", "dan");
    private static final String PATH = "/2.0/docgen_jobs/12345";
    private static final String CODE = "errors[0].extensions.code";

    @BeforeEach
    void closeTheBreakers() {
        StubbedBox.reset();
        answer(PATH, json(JOB));
        CALLERS.forEach(caller -> await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(5))
                .until(() -> read(caller).extract().path("errors") == null));
        IntStream.range(0, CALLS).forEach(i -> read("eve"));
        StubbedBox.reset();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void opensOnFailuresOfManyCallersAndClosesAfterRecovery(int status) {
        answer(PATH, aResponse().withStatus(status));
        failForAll();
        read("eve").body(CODE, equalTo("UPSTREAM_UNAVAILABLE"));
        assertThat(calls(PATH)).isEqualTo(CALLS);

        answer(PATH, json(JOB));
        await().atMost(Duration.ofSeconds(5)).until(() -> read("eve").extract().path("errors") == null);
    }

    @Test
    void isInTheReadinessDataWhichStaysUp() {
        get("/q/health/ready").then().statusCode(200).body("checks.find { it.name == 'box' }.data",
                equalTo(Map.of("reads", "closed", "writes", "closed")));
        answer(PATH, aResponse().withStatus(500));
        failForAll();
        get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"))
                .body("checks.find { it.name == 'box' }.data.reads", equalTo("open"));
        get("/q/metrics").then().body(containsString("ft_circuitbreaker_state_total"));
    }

    @Test
    void opensOnTimeouts() {
        answer(PATH, json(JOB).withFixedDelay(4000));
        Concurrently.times(CALLERS.size(), caller -> IntStream.range(0, OF_ONE_CALLER)
                .forEach(i -> read(CALLERS.get(caller)).body(CODE, equalTo("UPSTREAM_TIMEOUT"))));
        // On a busy machine it may be half open already, and lets one call through that times out too.
        await().atMost(Duration.ofSeconds(5))
                .until(() -> "UPSTREAM_UNAVAILABLE".equals(read("eve").extract().path(CODE)));
        assertThat(calls(PATH)).isBetween((long) CALLS, CALLS + 2L);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 413, 429})
    void isNotOpenedByOneCaller(int status) {
        answer(PATH, aResponse().withStatus(status));
        IntStream.range(0, 3 * CALLS).forEach(i -> read("ann").body("errors[0].extensions.boxStatus", equalTo(status)));
        assertThat(calls(PATH)).isEqualTo(3 * CALLS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "", "{\"id\":", "[]", "{\"id\": \"another\"}"})
    void isNotOpenedByUnreadableResponses(String body) {
        answer(PATH, json(body));
        CALLERS.forEach(
                caller -> IntStream.range(0, CALLS).forEach(i -> read(caller).body(CODE, equalTo("UPSTREAM_ERROR"))));
        assertThat(calls(PATH)).isEqualTo((long) CALLERS.size() * CALLS);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 504})
    void opensForOneCallerAlone(int status) {
        answer("/2.0/docgen_jobs/666", aResponse().withStatus(status));
        answer(PATH, json(JOB));
        long refused = IntStream.range(0, 5 * CALLS).filter(
                i -> ask("mallory" + status, job("666", "id")).extract().path("errors[0].extensions.boxStatus") == null)
                .count();
        assertThat(refused).as("but for a probe now and then").isGreaterThan(2 * CALLS)
                .isEqualTo(5 * CALLS - calls("/2.0/docgen_jobs/666"));
        IntStream.range(0, CALLS).forEach(i -> read("eve").body("errors", nullValue()));
        get("/q/health/ready").then().body("checks.find { it.name == 'box' }.data.reads", equalTo("closed"));

        await().atMost(Duration.ofSeconds(5))
                .until(() -> ask("mallory" + status, job("12345", "id")).extract().path("errors") == null);
    }

    private static void failForAll() {
        CALLERS.forEach(caller -> IntStream.range(0, OF_ONE_CALLER).forEach(i -> read(caller)));
    }

    private static ValidatableResponse read(String caller) {
        return ask(caller, job("12345", "id"));
    }
}
