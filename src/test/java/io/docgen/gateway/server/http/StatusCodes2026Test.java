package io.docgen.gateway.server.http;

import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.Multipart;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The status codes of the draft of 2026. */
@QuarkusTest
@TestProfile(StatusCodes2026Test.Profile.class)
class StatusCodes2026Test {

    private static final String JSON = "application/json";
    private static final String RESPONSE = "application/graphql-response+json";
    private static final String UTF_8 = "; charset=utf-8";
    private static final String UNKNOWN_JOB = "{\"query\": \"{ docgenJob(id: \\\"1\\\") { id } }\"}";

    public static class Profile implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("graphql.http.status-codes", "2026", "graphql.trusted-documents.mode", "allow");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"NONSENSE | 400", "{\"query\": | 400", "[] | 422",
            "{\"qeury\": \"{ __typename }\"} | 422", "{\"query\": 1} | 422",
            "{\"query\": \"{ __typename }\", \"variables\": [7]} | 422", "{\"query\": \"{\"} | 400",
            "{\"query\": \"{ nope }\"} | 422", "{\"query\": \"query A { __typename } query B { __typename }\"} | 422",
            "{\"query\": \"query($id: ID!) { docgenJob(id: $id) { id } }\"} | 422",
            "{\"documentId\": \"sha256:0000000000000000000000000000000000000000000000000000000000000000\"} | 422"})
    void hasTheStatusOfWhatWasNotExecutedForEveryType(String body, int status) {
        for (String accept : new String[]{JSON, RESPONSE}) {
            post(accept, body).statusCode(status).header("content-type", equalTo(RESPONSE + UTF_8))
                    .body("data", nullValue()).body("errors[0].message", notNullValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, RESPONSE})
    void has294ForDataWithErrors(String accept) {
        post(accept, UNKNOWN_JOB).statusCode(294).statusLine(containsString("294 Partial Success"))
                .header("content-type", equalTo(accept + UTF_8)).header("cache-control", equalTo("no-store"))
                .body("data.docgenJob", nullValue()).body("errors[0].extensions.code", equalTo("NOT_FOUND"));
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, RESPONSE})
    void has200ForDataWithoutErrors(String accept) {
        post(accept, "{\"query\": \"{ __typename }\"}").statusCode(200)
                .header("content-type", equalTo(accept + UTF_8));
    }

    @Test
    void hasTheSameStatusOverGet() {
        given().header("Authorization", "Bearer " + ALICE).queryParam("query", "{ docgenJob(id: \"1\") { id } }")
                .get("/graphql").then().statusCode(294);
        given().queryParam("query", "{ nope }").get("/graphql").then().statusCode(422);
        given().queryParam("query", "{ __typename }").queryParam("variables", "[7]").get("/graphql").then()
                .statusCode(422);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{ | {\"0\": [\"variables.a\"]} | 400",
            "{\"query\": \"{ __typename }\"} | { | 400", "[] | {\"0\": [\"variables.a\"]} | 422",
            "{\"query\": \"{ __typename }\"} | {\"0\": [\"variables.a\"]} | 422"})
    void hasTheStatusOfUploads(String operations, String map, int status) {
        given().header("Authorization", "Bearer " + ALICE).header("GraphQL-Require-Preflight", "1")
                .contentType(Multipart.TYPE).body((Multipart.field("operations", operations)
                        + Multipart.field("map", map) + Multipart.file("a.docx") + "a" + Multipart.end())
                        .getBytes(StandardCharsets.UTF_8))
                .post("/graphql").then().statusCode(status);
    }

    @Test
    void has200ForStreams() {
        post("text/event-stream", UNKNOWN_JOB).statusCode(200).body(containsString("NOT_FOUND"));
    }

    private static ValidatableResponse post(String accept, String body) {
        return given().header("Authorization", "Bearer " + ALICE).header("Accept", accept).contentType(JSON).body(body)
                .post("/graphql").then();
    }
}
