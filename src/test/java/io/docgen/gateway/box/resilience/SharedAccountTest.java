package io.docgen.gateway.box.resilience;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.docgen.gateway.testsupport.BoxExamples.JOB;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.answerWrite;
import static io.docgen.gateway.testsupport.StubbedBox.held;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static io.docgen.gateway.testsupport.StubbedBox.once;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.AccountOnStubbedBox;
import io.docgen.gateway.testsupport.Concurrently;
import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A busy and a quiet client of one service account, which Box knows as one. */
@QuarkusTest
@TestProfile(SharedAccountTest.Limited.class)
class SharedAccountTest {

    private static final int CALLS_OF_ACCOUNT = 4;
    private static final String CODE = "errors[0].extensions.code";

    public static class Limited extends AccountOnStubbedBox {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(super.getConfigOverrides());
            config.putAll(
                    Map.of("box.rate-limit.max-retry-after", "10s", "box.concurrency.per-caller", "" + CALLS_OF_ACCOUNT,
                            "box.timeout", "10s", "box.retry.max-retries", "0"));
            return config;
        }
    }

    @BeforeEach
    void stubBox() {
        StubbedBox.reset();
        answerWrite("/oauth2/token", json("{\"access_token\": \"s3cret\", \"expires_in\": 4123}"));
        answer("/2.0/docgen_jobs/2", json(JOB.replaceFirst("12345", "2")));
    }

    @Test
    void theQuietClientIsServedFirstAfterA429() {
        for (int i = 0; i < 10; i++) {
            ask("busy", job("2", "id")).body("errors", nullValue());
        }
        ask("quiet", job("2", "id")).body("errors", nullValue());
        answer("/2.0/docgen_jobs/1", aResponse().withStatus(429).withHeader("Retry-After", "3"));
        ask("busy", job("1", "id")).body(CODE, equalTo("RATE_LIMITED"));
        ask("quiet", job("2", "id")).body(CODE, equalTo("RATE_LIMITED"));
        await().atMost(Duration.ofSeconds(9))
                .until(() -> ask("quiet", job("2", "id")).extract().path("errors") == null);
        ask("busy", job("2", "id")).body(CODE, equalTo("RATE_LIMITED"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ask("busy", job("2", "id")).extract().path("errors") == null);
    }

    @Test
    void aClientDoesNotUseUpTheCallsOfTheAccount() {
        AtomicBoolean served = new AtomicBoolean();
        for (int i = 10; i < 22; i++) {
            answer("/2.0/docgen_jobs/" + i, once(served::get, json(JOB.replaceFirst("12345", "" + i))));
        }
        Thread busy = new Thread(() -> Concurrently.times(12, i -> ask("busy", job("" + (10 + i), "id"))));
        busy.start();
        await().until(() -> held() >= 3);
        ask("quiet", job("2", "id")).body("errors", nullValue());
        assertThat(held()).isLessThanOrEqualTo(CALLS_OF_ACCOUNT);
        served.set(true);
        await().until(() -> !busy.isAlive());
    }
}
