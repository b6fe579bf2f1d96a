package io.docgen.gateway.guard.http;

import static io.docgen.gateway.testsupport.Gateway.as;
import static io.docgen.gateway.testsupport.Gateway.job;
import static io.docgen.gateway.testsupport.OnFaultyBox.box;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.AtOnce;
import io.docgen.gateway.testsupport.OnFaultyBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OverloadTest.Small.class)
class OverloadTest {

    public static class Small extends OnFaultyBox {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(super.getConfigOverrides());
            config.putAll(Map.of("graphql.load.requests", "3", "graphql.load.lag", "10s", "graphql.load.retry-after", "2s"));
            return config;
        }
    }

    @BeforeEach
    void beSlow() {
        box().reset();
        box().behave((box, request) -> box.answerAfter(request, 800));
    }

    @Test
    void isMetWith503AtOnceAndLeavesWhatWasTakenOnAlone() {
        Thread taken = new Thread(() -> AtOnce.times(3, i -> ask("10" + i).statusCode(200).body("errors", nullValue())));
        taken.start();
        await().until(() -> box().calls() == 3);
        long begun = System.nanoTime();
        ask("4").statusCode(503).header("retry-after", equalTo("2")).body("data", nullValue())
                .body("errors[0].extensions.code", equalTo("OVERLOADED"));
        assertThat((System.nanoTime() - begun) / 1_000_000).isLessThan(500);
        assertThat(box().calls()).isEqualTo(3);
        await().until(() -> !taken.isAlive());
        ask("5").statusCode(200).body("errors", nullValue());
    }

    @Test
    void isNotMadeByRequestsThatWereRefused() {
        for (int i = 0; i < 10; i++) {
            as("t").body("{").post("/graphql").then().statusCode(400);
            as("t").body(Map.of("query", "{")).post("/graphql").then().statusCode(200);
            as(null).body(Map.of("query", job("1", "id"))).post("/graphql").then().statusCode(200);
        }
        assertThat(get("/q/metrics").asString().lines()).contains("graphql_requests_active 0.0");
        ask("6").statusCode(200).body("errors", nullValue());
    }

    private static ValidatableResponse ask(String id) {
        return as("t").body(Map.of("query", job(id, "status"))).post("/graphql").then();
    }
}
