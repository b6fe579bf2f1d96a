package io.docgen.gateway;

import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.request;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Health and metrics. */
@QuarkusTest
class OperationsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/live", "/q/health/ready", "/q/health/started"})
    void healthIsUp(String path) {
        get(path).then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void readinessHasTheStateOfTheSharedStore() {
        get("/q/health/ready").then().body("checks.find { it.name == 'store' }.data.state", equalTo("none"));
    }

    @Test
    void metricsCountAllUnknownMethodsInOneSeries() {
        for (int i = 0; i < 5; i++) {
            request("INVENTED" + i, "/graphql");
        }
        get("/q/metrics").then().body(containsString("method=\"OTHER\"")).body(not(containsString("INVENTED")));
    }

    @Test
    void metricsCountCallsToBoxByPathAndNeverById() {
        ask(job("12345", "outputFile { name }"));
        get("/q/metrics").then().statusCode(200).body(allOf(
                containsString("http_client_requests_seconds_count"),
                containsString("clientName=\"box\",method=\"GET\",outcome=\"SUCCESS\",status=\"200\""),
                containsString("uri=\"/2.0/docgen_jobs/{id}\""),
                containsString("uri=\"/2.0/files/{id}\""),
                containsString("ft_circuitbreaker_state_total"),
                not(containsString("42037322")),
                not(containsString("alice"))));
    }
}
