package io.docgen.gateway;

import static io.docgen.gateway.GatewayIT.MANAGEMENT_PORT;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The management port of the built artifact, which {@link GatewayIT} has started. */
@QuarkusIntegrationTest
@TestProfile(GatewayIT.WithSandbox.class)
class ManagementIT {

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/q/health/started", "/q/metrics"})
    void hasAPortOfItsOwn(String path) {
        given().port(MANAGEMENT_PORT).get(path).then().statusCode(200);
        get(path).then().statusCode(404);
    }

    @Test
    void countsOperations() {
        ask("{ docgenJob(id: \"12345\") { outputFile { name } } }");
        ask(job("1", "id"));
        given().port(MANAGEMENT_PORT).get("/q/metrics").then().body(allOf(
                containsString("graphql_operation_seconds_count{operation=\"unnamed\",outcome=\"complete\""),
                containsString("graphql_errors_total{code=\"NOT_FOUND\"}"),
                containsString("graphql_operation_box_calls_count"),
                containsString("mp_graphql_seconds_count"),
                containsString("graphql_requests_limit"),
                containsString("ft_circuitbreaker_state_total")));
    }
}
