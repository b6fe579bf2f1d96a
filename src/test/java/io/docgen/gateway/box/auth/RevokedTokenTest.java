package io.docgen.gateway.box.auth;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.docgen.gateway.testsupport.BoxExamples.JOB;
import static io.docgen.gateway.testsupport.Gateway.as;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static io.docgen.gateway.testsupport.StubbedBox.answerWrite;
import static io.docgen.gateway.testsupport.StubbedBox.calls;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.docgen.gateway.testsupport.AccountOnStubbedBox;
import io.docgen.gateway.testsupport.Concurrently;
import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The service account's token is revoked while the retry budget is nearly used up and the breakers are about to open.
 */
@QuarkusTest
@TestProfile(RevokedTokenTest.Exhausted.class)
class RevokedTokenTest {

    private static final String TOKEN_PATH = "/oauth2/token";
    private static final int READS = 64;
    private static final int FIRST_ID = 100;

    public static class Exhausted extends AccountOnStubbedBox {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(super.getConfigOverrides());
            config.putAll(Map.of("box.retry.budget.min-per-minute", "0",
                    "box.timeout", "10s", "quarkus.rest-client.box.logging.scope", "none",
                    "box.circuit-breaker.request-volume-threshold", "10"));
            return config;
        }
    }

    @BeforeEach
    void useUpTheRetryBudget() {
        accept(newToken());
        StubbedBox.server().stubFor(get(urlPathEqualTo("/2.0/docgen_jobs/1")).willReturn(json("").withStatus(503)));
        ask(null, job("1", "id")).body("errors[0].extensions.code", equalTo("UPSTREAM_UNAVAILABLE"));
    }

    @Test
    void isReplacedForAllReadsAtOnceEachTime() {
        for (int revocation = 0; revocation < 3; revocation++) {
            accept(newToken());
            Concurrently.times(READS,
                    i -> ask(null, job("" + (FIRST_ID + i), "id")).body("errors", nullValue()));
            assertThat(calls(TOKEN_PATH)).isEqualTo(1);
        }
    }

    /** One client would use up the renewals that all need after a revocation. */
    @Test
    void isNotRequestedAgainAndAgainForAUserThatBoxRejects() {
        accept(newToken());
        ask(null, job("" + FIRST_ID, "id")).body("errors", nullValue());
        StubbedBox.server().stubFor(get(urlPathMatching("/2.0/.*")).withHeader("As-User", WireMock.equalTo("666"))
                .willReturn(json("").withStatus(401)));
        for (int i = 0; i < 30; i++) {
            as(null).header("As-User", "666").body(Map.of("query", job("" + (FIRST_ID + i), "id"))).post("/graphql")
                    .then().body("errors[0].extensions.code", equalTo("UPSTREAM_UNAVAILABLE"));
        }
        assertThat(calls(TOKEN_PATH)).isLessThanOrEqualTo(3);
        accept(newToken());
        Concurrently.times(READS, i -> ask(null, job("" + (FIRST_ID + i), "id")).body("errors", nullValue()));
    }

    @Test
    void opensNoBreakerWhileThereIsNoToken() {
        accept("another-" + newToken());
        answerWrite(TOKEN_PATH, json("{}").withStatus(503));
        for (int i = 0; i < 20; i++) {
            ask(null, job("" + FIRST_ID, "id")).body("errors[0].message", containsString("cannot sign in to Box"));
        }
        accept(newToken());
        await().untilAsserted(() -> ask(null, job("" + FIRST_ID, "id")).body("errors", nullValue()));
    }

    private static String newToken() {
        String token = "s3cret-" + UUID.randomUUID();
        StubbedBox.reset();
        answerWrite(TOKEN_PATH,
                json("{\"access_token\": \"" + token + "\", \"expires_in\": 4123, \"token_type\": \"bearer\"}"));
        return token;
    }

    private static void accept(String token) {
        StubbedBox.server().stubFor(get(urlPathMatching("/2.0/.*")).willReturn(json("").withStatus(401)));
        for (int i = 0; i < READS; i++) {
            String id = "" + (FIRST_ID + i);
            StubbedBox.server().stubFor(get(urlPathEqualTo("/2.0/docgen_jobs/" + id))
                    .withHeader("Authorization", WireMock.equalTo("Bearer " + token))
                    .willReturn(json(JOB.replace("12345", id))));
        }
    }
}
