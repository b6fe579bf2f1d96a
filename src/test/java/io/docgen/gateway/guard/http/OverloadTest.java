package io.docgen.gateway.guard.http;

import static io.docgen.gateway.testsupport.Gateway.as;
import static io.docgen.gateway.testsupport.Gateway.job;
import static io.docgen.gateway.testsupport.NarrowGateway.REQUESTS;
import static io.docgen.gateway.testsupport.OnFaultyBox.box;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.AtOnce;
import io.docgen.gateway.testsupport.NarrowGateway;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(NarrowGateway.class)
class OverloadTest {

    @BeforeEach
    void beSlow() {
        box().reset();
        box().behave((box, request) -> box.answerAfter(request, 800));
    }

    @Test
    void isMetWith503AtOnceAndLeavesWhatWasTakenOnAlone() {
        Thread taken = new Thread(() -> AtOnce.times(REQUESTS, i -> ask("10" + i).statusCode(200).body("errors", nullValue())));
        taken.start();
        await().until(() -> active() == REQUESTS);
        long begun = System.nanoTime();
        ask("4").statusCode(503).header("retry-after", equalTo("2")).body("data", nullValue())
                .body("errors[0].extensions.code", equalTo("OVERLOADED"));
        assertThat((System.nanoTime() - begun) / 1_000_000).isLessThan(500);
        await().until(() -> !taken.isAlive());
        assertThat(box().calls()).isEqualTo(REQUESTS);
        ask("5").statusCode(200).body("errors", nullValue());
    }

    @Test
    void isNotMadeByRequestsThatWereRefused() {
        for (int i = 0; i < 2 * REQUESTS; i++) {
            as("t").body("{").post("/graphql").then().statusCode(400);
            as("t").body(Map.of("query", "{")).post("/graphql").then().statusCode(200);
            as(null).body(Map.of("query", job("1", "id"))).post("/graphql").then().statusCode(200);
        }
        assertThat(active()).isZero();
        ask("6").statusCode(200).body("errors", nullValue());
    }

    private static int active() {
        return get("/q/metrics").asString().lines().filter(line -> line.startsWith("graphql_requests_active "))
                .mapToInt(line -> (int) Double.parseDouble(line.split(" ")[1])).sum();
    }

    private static ValidatableResponse ask(String id) {
        return as("t" + id).body(Map.of("query", job(id, "status"))).post("/graphql").then();
    }
}
