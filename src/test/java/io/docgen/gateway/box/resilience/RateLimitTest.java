package io.docgen.gateway.box.resilience;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
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
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.CachingProfile;
import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CachingProfile.class)
class RateLimitTest {

    private static final String EXTENSIONS = "errors[0].extensions.";

    private final String caller = "s3cret-" + UUID.randomUUID();

    @BeforeEach
    void stubARateLimit() {
        StubbedBox.reset();
        answer("/2.0/docgen_jobs/1", aResponse().withStatus(429).withHeader("Retry-After", "100"));
        answer("/2.0/docgen_jobs/2", json(JOB.replaceFirst("12345", "2")));
        answerWrite("/2.0/docgen_templates", json("{}").withStatus(201));
    }

    @Test
    void blocksTheCallerUntilTheNamedTime() {
        ask(caller, job("1", "id")).body(EXTENSIONS + "code", equalTo("RATE_LIMITED"))
                .body(EXTENSIONS + "boxStatus", equalTo(429)).body(EXTENSIONS + "retryAfter", equalTo(100));
        ask(caller, job("2", "id")).body("data.docgenJob", nullValue())
                .body(EXTENSIONS + "code", equalTo("RATE_LIMITED"))
                .body(EXTENSIONS + "boxStatus", nullValue())
                .body(EXTENSIONS + "retryAfter", allOf(greaterThan(0), lessThanOrEqualTo(4)));
        assertThat(asked()).hasSize(1);
    }

    @Test
    void isReportedWithTheCost() {
        String state = "extensions.cost.rateLimit.";
        withCost("2").body("errors", nullValue()).body(state + "limited", equalTo(false));
        withCost("1").body(state + "limited", equalTo(true))
                .body(state + "retryAfter", allOf(greaterThan(0), lessThanOrEqualTo(4)));
        as(caller).header("GraphQL-Cost", "1").body(Map.of("query", "{ __typename }")).post("/graphql").then()
                .body("extensions.cost.announced", equalTo(0)).body(state + "limited", nullValue());
    }

    private ValidatableResponse withCost(String id) {
        return as(caller).header("GraphQL-Cost", "1").body(Map.of("query", job(id, "id"))).post("/graphql").then();
    }

    @Test
    void unblocksTheCallerAfterwards() {
        ask(caller, job("1", "id"));
        await().atMost(Duration.ofSeconds(9)).until(() -> ask(caller, job("2", "id")).extract().path("errors") == null);
        assertThat(asked()).hasSize(2);
    }

    @Test
    void blocksOnlyThatCaller() {
        ask(caller, job("1", "id"));
        ask("somebody-else", job("2", "id")).body("errors", nullValue());
    }

    @Test
    void blocksMutationsToo() {
        ask(caller, job("1", "id"));
        ask(caller, "mutation { createDocgenTemplate(input: {fileId: \"7\"}) { templateId } }")
                .body(EXTENSIONS + "code", equalTo("RATE_LIMITED"))
                .body(EXTENSIONS + "safeToRetry", equalTo(true));
        assertThat(asked()).hasSize(1);
    }

    @Test
    void hasADefaultRetryAfter() {
        answer("/2.0/docgen_jobs/1", aResponse().withStatus(429));
        ask(caller, job("1", "id")).body(EXTENSIONS + "retryAfter", equalTo(5));
        ask(caller, job("2", "id")).body(EXTENSIONS + "code", equalTo("RATE_LIMITED"));
        assertThat(asked()).hasSize(1);
    }
}
