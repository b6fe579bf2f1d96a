package io.docgen.gateway.server.http;

import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.docgen.gateway.support.Sha256;
import io.docgen.gateway.testsupport.Gateway;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class GraphqlOverHttpTest {

    private static final String JSON = "application/json";
    private static final String RESPONSE = "application/graphql-response+json";
    private static final String CODE = "errors[0].extensions.code";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"application/json | application/json", "*/* | application/json",
            "application/* | application/json", RESPONSE + " | " + RESPONSE,
            RESPONSE + ", application/json;q=0.9 | " + RESPONSE,
            "application/json, " + RESPONSE + ";q=0.5 | application/json",
            "text/html, */*;q=0.1 | application/json", RESPONSE + "; charset=utf-8 | " + RESPONSE,
            "application/json;q=0, */* | " + RESPONSE, "*/*, application/json;q=0 | " + RESPONSE,
            "application/json;q=0, application/* | " + RESPONSE,
            "application/json;q=0.5, */*;q=0.9 | " + RESPONSE,
            "application/json, text/event-stream | application/json",
            RESPONSE + ", application/graphql+json, application/json, text/event-stream, multipart/mixed | " + RESPONSE,
            "text/event-stream, application/json | application/json",
            "multipart/mixed;subscriptionSpec=1.0 | application/json"})
    void negotiatesTheContentType(String accept, String type) {
        post(accept, JSON, "{\"query\": \"{ __typename }\"}").statusCode(200)
                .header("content-type", equalTo(type + "; charset=utf-8"))
                .header("cache-control", equalTo("no-store"))
                .body("data.__typename", equalTo("Query"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "application/json;q=0", "*/*;q=0",
            "text/event-stream;q=0", "application/*;q=0, text/plain"})
    void has406ForUnsupportedTypes(String accept) {
        post(accept, JSON, "{\"query\": \"{ __typename }\"}").statusCode(406).body(CODE, equalTo("BAD_USER_INPUT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data",
            "application/graphql",
            "application/json; charset=iso-8859-1", "application/jsonp"})
    void rejectsCrossSitePosts(String contentType) {
        post(JSON, contentType, "{\"query\": \"{ __typename }\"}").statusCode(415).body("data", nullValue())
                .body(CODE, equalTo("BAD_USER_INPUT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "[{\"query\": \"{ __typename }\"}]", "\"{ __typename }\"", "{}",
            "{\"query\": null}",
            "{\"query\": \" \"}", "{\"query\": 1}", "{\"query\": \"{ __typename }\", \"variables\": []}",
            "{\"query\": \"{ __typename }\", \"operationName\": {}}",
            "{\"query\": \"{ __typename }\", \"extensions\": \"x\"}"})
    void has400ForMalformedRequests(String body) {
        for (String accept : new String[]{JSON, RESPONSE}) {
            post(accept, JSON, body).statusCode(400).body("errors", hasSize(1)).body(CODE, equalTo("BAD_USER_INPUT"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{ nope }", "query($id: ID!) { docgenJob(id: $id) { id } }", "{ docgenJob { id } }",
            "query A { __typename } query B { __typename }"})
    void hasTheStatusOfRequestErrorsIfTheTypeAllows(String query) {
        post(JSON, JSON, query(query)).statusCode(200).body("data", nullValue()).body(CODE, equalTo("BAD_USER_INPUT"));
        post(RESPONSE, JSON, query(query)).statusCode(400).body("data", nullValue()).body(CODE,
                equalTo("BAD_USER_INPUT"));
    }

    @Test
    void hasTheLocationOfASyntaxError() {
        post(JSON, JSON, query("{ docgenJob(id: \\\"1\\\" { id } }"))
                .body("errors[0].message", startsWith("Invalid syntax"))
                .body("errors[0].locations", equalTo(List.of(Map.of("line", 1, "column", 21))));
    }

    @Test
    void has200ForExecutedOperations() {
        post(RESPONSE, JSON, query(Gateway.job("1", "id").replace("\"", "\\\""))).statusCode(200)
                .body("data.docgenJob", nullValue()).body(CODE, equalTo("NOT_FOUND"));
    }

    @Test
    void answersQueriesOverGet() {
        given().header("Authorization", "Bearer " + ALICE).queryParam("query", "query A($id: ID!) { docgenJob(id: $id) "
                + "{ status } } mutation B { __typename }")
                .queryParam("variables", "{\"id\": \"12345\"}").queryParam("operationName", "A")
                .get("/graphql").then().statusCode(200).body("data.docgenJob.status", equalTo("COMPLETED"));
    }

    @Test
    void readsADocumentIdOverGet() {
        given().header("Authorization", "Bearer " + ALICE)
                .queryParam("documentId", "sha256:" + Sha256.of("{ unknown }"))
                .get("/graphql").then().statusCode(200)
                .body("errors[0].message", equalTo("PersistedQueryNotSupported"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "mutation { deleteDocgenTemplate(input: {templateId: \"42037322\"}) { templateId } } | -",
            "query A { __typename } mutation B { __typename } | B"})
    void neverExecutesAMutationOverGet(String query, String operation) {
        var get = given().header("Authorization", "Bearer " + ALICE).queryParam("query", query);
        (operation == null ? get : get.queryParam("operationName", operation)).get("/graphql").then()
                .statusCode(405).header("allow", equalTo("POST")).body("data", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void has405ForOtherMethods(String method) {
        given().request(method, "/graphql").then().statusCode(405).header("allow", containsString("POST"));
    }

    @Test
    void acceptsTypesInAnyCaseAndNoEncodedBodies() {
        post("APPLICATION/JSON", "Application/JSON; Charset=UTF-8", "{\"query\": \"{ __typename }\"}").statusCode(200);
        given().contentType(JSON).header("Content-Encoding", "gzip").body("{\"query\": \"{ __typename }\"}")
                .post("/graphql")
                .then().statusCode(415);
    }

    @Test
    void listsItsMethods() {
        given().options("/graphql").then().statusCode(204).header("allow", equalTo("GET, POST, OPTIONS"));
    }

    @Test
    void revealsNothingOfABrokenBody() {
        post(JSON, JSON, "{\"query\": \"x\", \"variables\": {\"ssn\": s3cret}}").statusCode(400)
                .body("errors[0].message", startsWith("The body must be a JSON object"))
                .body("errors[0].message", not(containsString("s3cret")));
    }

    private static String query(String query) {
        return "{\"query\": \"" + query + "\"}";
    }

    private static ValidatableResponse post(String accept, String contentType, String body) {
        return given().config(config().encoderConfig(encoderConfig()
                .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.TEXT)))
                .header("Authorization", "Bearer " + ALICE).header("Accept", accept).header("Content-Type", contentType)
                .body(body.getBytes(StandardCharsets.UTF_8)).post("/graphql").then();
    }
}
