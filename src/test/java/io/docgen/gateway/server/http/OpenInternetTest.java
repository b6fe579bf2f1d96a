package io.docgen.gateway.server.http;

import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.docgen.gateway.testsupport.Gateway.as;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.ResponseTimes;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A gateway configured as src/docs/security.md recommends for the open internet, and common attacks: the checks of
 * graphql-cop, among others. Each must be rejected quickly.
 */
@QuarkusTest
@TestProfile(OpenInternetTest.Closed.class)
class OpenInternetTest {

    private static final String FRONTEND = "https://app.example.com";
    private static final Duration A_MOMENT = Duration.ofMillis(500);

    public static class Closed implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.smallrye-graphql.field-visibility", "no-introspection",
                    "graphql.federation.enabled", "true", // which has another way to ask for the schema
                    "quarkus.smallrye-graphql.ui.enabled", "false",
                    "quarkus.http.cors.enabled", "true", "quarkus.http.cors.origins", FRONTEND);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ __schema { queryType { name } } }", "{ __type(name: \"File\") { name } }",
            "{ _service { sdl } }"})
    void hidesTheSchema(String query) {
        ask(query).body("data", nullValue()).body("errors.extensions.code", everyItem(equalTo("BAD_USER_INPUT")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql/schema.graphql", "/graphiql", "/graphiql/", "/graphiql/index.html"})
    void servesNeitherTheSchemaNorGraphiql(String path) {
        get(path).then().statusCode(404);
    }

    @Test
    void suggestsNoFields() {
        ask(job("12345", "statu")).body("errors.message", everyItem(not(containsStringIgnoringCase("did you mean"))));
    }

    @Test
    void answersQueries() {
        ask(job("12345", "status __typename")).body("errors", nullValue()).body("data.docgenJob.status",
                equalTo("COMPLETED"));
    }

    static Stream<String> attacks() {
        return Stream.of(
                numbered(101, "alias%d: __typename "),
                numbered(10, "a%d: docgenJobs(first: 100) { nodes { outputFile { name } } } "),
                "__typename " + "@aa".repeat(10),
                "__typename " + "@include(if: true)".repeat(1000),
                "__typename \n".repeat(500),
                "viewer { " + "id ".repeat(5000) + "}",
                "__schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } }",
                "docgenJobs { nodes { batch { jobs { nodes { batch { jobs { nodes { id } } } } } } } }",
                "file(id: \"1\") { " + "parent { ".repeat(500) + "id" + " }".repeat(500) + " }",
                "file(id: " + "[".repeat(5000),
                "viewer { ...a } } fragment a on User { ...b } fragment b on User { ...a ");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void rejectsExpensiveDocumentsQuickly(String selection) {
        ask("{ __typename }"); // warm-up
        ResponseTimes.within(A_MOMENT, attempt -> ask("{ " + selection + " }" + " ".repeat(attempt))
                .body("data", nullValue()).body("errors", hasSize(lessThan(6))));
    }

    @Test
    void rejectsBatchesAndCrossSiteRequests() {
        String query = "{\"query\": \"{ __typename }\"}";
        as(ALICE).body("[" + query + "," + query + "]").post("/graphql").then().statusCode(400).body("data",
                nullValue());
        given().queryParam("query", "{__typename}").get("/graphql").then().statusCode(405).body("data", nullValue());
        given().queryParam("query", "mutation {__typename}").get("/graphql").then().statusCode(405);
        given().queryParam("query", "{__typename}").post("/graphql").then().statusCode(415).body("data", nullValue());
        given().formParam("query", "{__typename}").post("/graphql").then().statusCode(415).body("data", nullValue());
    }

    @Test
    void revealsNoInternals() {
        ask("qwerty cop { abc }").body("errors[0].extensions", equalTo(Map.of("code", "BAD_USER_INPUT")));
        ask("{ __typename }").body("extensions", nullValue());
    }

    @Test
    void allowsOnlyTheConfiguredOrigin() {
        preflight(FRONTEND).header("Access-Control-Allow-Origin", equalTo(FRONTEND))
                .header("Access-Control-Max-Age", equalTo("7200"))
                .header("Access-Control-Allow-Headers", containsStringIgnoringCase("graphql-cost"));
        as(ALICE).header("Origin", FRONTEND).body(Map.of("query", "{ __typename }")).post("/graphql").then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(FRONTEND))
                .header("Access-Control-Expose-Headers",
                        equalTo("Retry-After,X-Request-Id,Mcp-Session-Id,WWW-Authenticate"));
        preflight("https://elsewhere.example.com").header("Access-Control-Allow-Origin", nullValue());
        as(ALICE).header("Origin", "https://elsewhere.example.com").body(Map.of("query", "{ __typename }"))
                .post("/graphql")
                .then().statusCode(403).header("Access-Control-Allow-Origin", nullValue());
    }

    private static ValidatableResponse preflight(String origin) {
        return given().header("Origin", origin).header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type,graphql-cost").options("/graphql")
                .then();
    }

    private static String numbered(int count, String text) {
        return IntStream.range(0, count).mapToObj(text::formatted).collect(Collectors.joining());
    }
}
