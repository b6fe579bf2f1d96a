package io.docgen.gateway.graphql.limits;

import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.docgen.gateway.testsupport.Gateway.as;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.ResponseTimes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each limit with its default, at the limit and above it, and the attacks that it prevents. */
@QuarkusTest
class OperationLimitsTest {

    @Test
    void bodySize() {
        passes(as(ALICE).body(body("mutation { __typename }", 2 * 1024 * 1024)).post("/graphql").then()
                .statusCode(200));
        as(ALICE).body(body("mutation { __typename }", 2 * 1024 * 1024 + 1)).post("/graphql").then().statusCode(413)
                .body("errors[0].extensions.code", equalTo("QUERY_TOO_COMPLEX"));
    }

    @Test
    void queryBodySize() {
        passes(as(ALICE).body(body("{ __typename }", 256 * 1024)).post("/graphql").then().statusCode(200));
        as(ALICE).body(body("{ __typename }", 256 * 1024 + 1)).post("/graphql").then().statusCode(413)
                .body("errors[0].extensions.code", equalTo("QUERY_TOO_COMPLEX"));
    }

    @Test
    void tokens() {
        String query = "query($x: [Int!]! = [%s]) { file(id: \"1\") { id @include(if: true) } docgenJobs(first: $f) { nodes { id } } }";
        refuses(ask(query.formatted("1 ".repeat(3980))), "too long");
        as(ALICE).body(Map.of("query", query.formatted("1 ".repeat(3900)))).post("/graphql").then()
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT")); // because of its variables, not its length
    }

    @Test
    void fields() {
        refuses(ask("{ docgenJob(id: \"1\") { " + "id ".repeat(1000) + "} }"),
                "Too many fields: 1001, at most 1000 are allowed.");
        isNotRefused(ask("{ docgenJob(id: \"1\") { " + "id ".repeat(999) + "} }"));
        refuses(ask("{ __schema { types { " + "name ".repeat(1000) + "} } }"), "Too many fields");
        refuses(ask("{ __typename } query other { __schema { types { " + "name ".repeat(1000) + "} } }"),
                "Too many fields");
    }

    @Test
    void depth() {
        isNotRefused(ask(nested(12)));
        refuses(ask(nested(13)), "Too many nested levels: at most 12 are allowed.");
    }

    @Test
    void aliases() {
        isNotRefused(ask("{ docgenJob(id: \"1\") { " + numbered(30, "a%d: id ") + "} }"));
        refuses(ask("{ docgenJob(id: \"1\") { " + numbered(31, "a%d: id ") + "} }"),
                "Too many aliases: 31, at most 30 are allowed.");
    }

    @Test
    void rootFields() {
        isNotRefused(ask("{ " + numbered(20, "a%d: __typename ") + "}"));
        refuses(ask("{ " + numbered(21, "a%d: __typename ") + "}"), "Too many root fields: at most 20 are allowed.");
        refuses(ask("{ ...a } fragment a on Query { " + numbered(21, "a%d: viewer { id } ") + "}"),
                "Too many root fields");
    }

    @Test
    void directives() {
        isNotRefused(ask("{ __typename" + " @skip(if: false)".repeat(1)
                + numbered(19, " a%d: __typename @skip(if: true)") + " }"));
        refuses(ask("{ __typename" + " @aa".repeat(21) + " }").body("errors", hasSize(1)),
                "Too many directives: 21, at most 20 are allowed.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "0 | { __typename __schema { queryType { name } } }",
            "1 | { docgenJob(id: \"1\") { id status templateFile { id } outputFile { id __typename } batch { id } } }",
            "3 | { docgenJob(id: \"1\") { templateFile { name } outputFile { id downloadUrl } } }",
            "4 | { docgenJob(id: \"1\") { outputFile { name downloadUrl } batch { progress { total } } } }",
            "26 | { docgenJobs { nodes { outputFile { name } } } }",
            "201 | { docgenJobs(first: 100) { nodes { templateFile { name } outputFile { name } } } }",
            "11 | { docgenJobs(first: 10) { edges { node { ...on DocgenJob { templateFile { ...f } } } } } } "
                    + "fragment f on File { name }",
            "3 | { docgenTemplate(id: \"1\") { id tags { nodes { content } } jobs { nodes { id } } } }",
            "1 | { one: viewer { name } two: viewer { name } }"})
    void costIsAboutTheCallsToBox(int cost, String query) {
        as(ALICE).header("GraphQL-Cost", "1").body(Map.of("query", query)).post("/graphql").then()
                .body("extensions.cost.announced", equalTo(cost)).body("extensions.cost.limit", equalTo(500));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "0 | { docgenBatch(id: \"5a3c1e86-0000-4000-8000-000000000001\") { id } }",
            "1 | { one: viewer { name } two: viewer { name } }",
            "3 | { docgenJob(id: \"10000000103\") { templateFile { name } outputFile { name } } }",
            "2 | mutation { createDocgenBatch(input: {templateFileId: \"1700000000004\", destinationFolderId: \"0\", "
                    + "outputType: PDF, documents: [{name: \"A\", data: {customer_name: \"Ada\"}}]}) { batchId } }"})
    void theCallsThatWereMadeAreBesideTheCost(int calls, String query) {
        as(ALICE).header("GraphQL-Cost", "1").body(Map.of("query", query)).post("/graphql").then()
                .body("errors", nullValue()).body("extensions.cost.actual", equalTo(calls));
    }

    @Test
    void costIsReturnedOnRequest() {
        ask("{ viewer { name } }").body("extensions", nullValue());
    }

    @Test
    void rejectsCostsAboveTheLimit() {
        String query = "query($first: Int) { docgenJobs(first: 99) { nodes { templateFile { name } outputFile { name } "
                + "templateFileVersion { name } outputFileVersion { name } } } "
                + "more: docgenJobs(first: $first) { nodes { templateFile { name } } } }";
        isNotRefused(ask(ALICE, query, Map.of("first", 100)));
        isNotRefused(ask(ALICE, query, Map.of("first", 102)));
        refuses(ask(ALICE, query.replace("99", "100"), Map.of("first", 100)), "costs too much: at most 500 calls");
    }

    /** What is known of a document must not depend on the variables that it came with first. */
    @Test
    void measuresAKnownDocumentWithTheVariablesOfEachRequest() {
        String query = "query($first: Int, $id: ID!) { docgenJobs(first: $first) { nodes { templateFile { name } } } "
                + "docgenJob(id: $id) { id } }";
        for (int first : new int[]{1, 100, 5, 100}) {
            assertThat(cost(query, Map.of("first", first, "id", "1"))).isEqualTo(first + 2);
        }
        String constant = "query($id: ID!) { docgenJobs(first: 7) { nodes { templateFile { name } } } "
                + "docgenJob(id: $id) { id } }";
        for (String id : new String[]{"1", "2", "1"}) {
            assertThat(cost(constant, Map.of("id", id))).isEqualTo(9);
        }
    }

    private static int cost(String query, Map<String, Object> variables) {
        return as(ALICE).header("GraphQL-Cost", "1").body(Map.of("query", query, "variables", variables))
                .post("/graphql").then().extract().path("extensions.cost.announced");
    }

    @Test
    void nestedBatchesAreRejected() {
        refuses(ask("{ docgenJobs { nodes { batch { jobs { nodes { batch { jobs { nodes { id } } } } } } } } }"),
                "costs too much");
    }

    @Test
    void recursiveFragmentsAreRejected() {
        ask("{ viewer { ...a } } fragment a on User { ...b } fragment b on User { ...a }")
                .body("data", nullValue()).body("errors.extensions.code", everyItem(equalTo("BAD_USER_INPUT")));
    }

    @Test
    void exponentialFragmentsAreRejectedQuickly() {
        String bomb = IntStream.range(0, 40)
                .mapToObj(i -> "fragment f" + i + " on User { ...f" + (i + 1) + " ...f" + (i + 1) + " }")
                .collect(Collectors.joining(" ")) + " fragment f40 on User { id }";
        ResponseTimes.within(Duration.ofSeconds(1), attempt -> refuses(
                ask("{ viewer { ...f0 } } " + bomb + " ".repeat(attempt)), "Too many fields, fragments expanded"));
    }

    @Test
    void recursiveIntrospectionIsRejected() {
        String deep = "fields { type { ".repeat(20) + "name" + " } }".repeat(20);
        refuses(ask("{ __schema { types { " + deep + " } } }"), "recursive");
    }

    private static String nested(int depth) {
        String folders = "parent { ".repeat(depth - 2) + "id" + " }".repeat(depth - 2);
        return "{ file(id: \"42037322\") { " + folders + " } }";
    }

    private static String numbered(int count, String text) {
        return IntStream.range(0, count).mapToObj(text::formatted).collect(Collectors.joining());
    }

    private static byte[] body(String document, int size) {
        String query = "{\"query\": \"" + document + "\"}";
        return (query + " ".repeat(size - query.length())).getBytes(StandardCharsets.US_ASCII);
    }

    private static void passes(ValidatableResponse response) {
        response.body("errors", nullValue());
    }

    private static void isNotRefused(ValidatableResponse response) {
        assertThat(response.extract().jsonPath().getString("errors[0].extensions.code"))
                .isNotEqualTo("QUERY_TOO_COMPLEX");
        response.body("data", not(nullValue()));
    }

    private static void refuses(ValidatableResponse response, String why) {
        response.body("data", nullValue()).body("errors", hasSize(1))
                .body("errors[0].extensions.code", equalTo("QUERY_TOO_COMPLEX"))
                .body("errors[0].message", containsString(why));
    }
}
