package io.docgen.gateway.server;

import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.docgen.gateway.testsupport.Gateway.as;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.docgen.gateway.testsupport.GraphqlSocket;
import io.docgen.gateway.testsupport.ResponseTimes;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile requests of clients without a token, as a black box over HTTP and WebSocket. */
@QuarkusTest
class HostileRequestsTest {

    private static final String CODE = "errors[0].extensions.code";
    private static final Duration AT_ONCE = Duration.ofMillis(1500); // test machines are slow and busy

    @TestHTTPResource("/graphql")
    URI graphql;

    static Stream<String> hostile() {
        return Stream.of(
                "{ docgenJobs(first: " + "9".repeat(40_000) + ") { nodes { id } } }",
                "query($x: BigInteger = 1e3000000) { __typename }",
                "query($x: BigInteger = 1e20000000) { __typename }",
                "query($x: [BigInteger] = [1e20000000, \"1e20000000\"]) { __typename }",
                "query($x: BigInteger = \"1e20000000\") { __typename }",
                "{ ...f0 } " + chain(400),
                "query q { ...f0 } " + doubled(22),
                "{ a" + "(b: [".repeat(3000) + "])".repeat(3000) + " }",
                "#" + "x".repeat(500_000) + "\n{ __typename }",
                "{ __typename }" + ",".repeat(500_000));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void areRejectedIfExpensive(String query) {
        for (String name : new String[]{null, ""}) {
            ResponseTimes.within(AT_ONCE, attempt -> {
                Map<String, Object> request = new HashMap<>(Map.of("query", query + " ".repeat(attempt)));
                if (name != null) {
                    request.put("operationName", name);
                }
                as(null).body(request).post("/graphql").then().statusCode(200).body("data", nullValue())
                        .body(CODE, oneOf("QUERY_TOO_COMPLEX", "BAD_USER_INPUT"));
            });
        }
    }

    @Test
    void areRejectedOverAWebSocketToo() throws Exception {
        try (GraphqlSocket socket = new GraphqlSocket(graphql, null,
                new JsonObject().put("Authorization", "Bearer alice"))) {
            for (String query : hostile().filter(text -> text.length() < 60_000).toList()) {
                ResponseTimes.within(AT_ONCE, attempt -> assertThat(socket.ask(query + " ".repeat(attempt)))
                        .containsAnyOf("QUERY_TOO_COMPLEX", "BAD_USER_INPUT"));
            }
        }
    }

    /** The cost is that of the executed operation, and the others are measured too. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "query cheap { __typename } | - | 0", "query cheap { __typename } | '' | 0",
            "query cheap { __typename } | cheap | 0",
            "{ viewer { name } } | '' | 1", "query a { __typename } query b { viewer { name } } | b | 1",
            "query a { __typename } query b { viewer { name } } | a | 0"})
    void measuresTheOperationThatIsExecuted(String query, String name, int cost) {
        named(query, name).body("errors", nullValue()).body("extensions.cost.announced", equalTo(cost));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {"-", "''", "cheap"})
    void measuresOperationsThatAreNotExecuted(String name) {
        named("query cheap { __typename } query costly { docgenJobs(first: 100) { nodes { batch { jobs(first: 100) "
                + "{ nodes { outputFile { name } } } } } } }", name).body(CODE, equalTo("QUERY_TOO_COMPLEX"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {"-", "''", "c"})
    void executesNothingForAnUnknownOperationName(String name) {
        named("query a { __typename } query b { __typename }", name).body("data", nullValue())
                .body(CODE, equalTo("BAD_USER_INPUT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"query\": 1e99999999999}",
            "{\"query\": \"{a}\", \"variables\": {\"a\": 1e99999999999}}", "nul"})
    void explainsMalformedJson(String body) {
        for (String sent : new String[]{body, body.repeat(1001)}) {
            as(ALICE).body(sent).post("/graphql").then().statusCode(400).body(CODE, equalTo("BAD_USER_INPUT"));
        }
    }

    @Test
    void explainsDeepData() {
        String deep = "{\"a\":".repeat(990) + "1" + "}".repeat(990);
        as(ALICE).body("{\"query\": \"query($d: JSON!) { __typename }\", \"variables\": {\"d\": " + deep + "}}")
                .post("/graphql").then().statusCode(400);
    }

    @Test
    void explainsInvalidUtf8() {
        as(ALICE).body(new byte[]{'{', '"', 'q', (byte) 0xff, '"', ':', '1', '}'}).post("/graphql").then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1.0", "2147483648", "4294967298", "1e400", "\"5\"", "true", "[5]", "{}",
            "-2147483649"})
    void rejectsInvalidInts(String first) {
        as(ALICE).body(
                "{\"query\": \"query($n: Int) { docgenJobs(first: $n) { nodes { id } } }\", \"variables\": {\"n\": "
                        + first
                        + "}}")
                .post("/graphql").then().body("data", nullValue()).body(CODE, equalTo("BAD_USER_INPUT"))
                .body("errors[0].message",
                        not(matchesPattern("(?s).*([a-z][A-Z]\\w*Value|BigDecimal|BigInteger|java|SRGQL).*")));
        ask("{ docgenJobs(first: " + first + ") { nodes { id } } }").body("data", nullValue()).body(CODE,
                equalTo("BAD_USER_INPUT"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"query($n: Int = 2) | {} | 3", "query($n: Int = 2) | {\"n\": 7} | 8",
            "query($n: Int) | {} | 26",
            "query($n: Int) | {\"n\": null} | 26", "query($n: Int = 2) | {\"n\": null} | 26",
            "query($n: Int = null) | {} | 26"})
    void chargesForPossibleEntries(String head, String variables, int cost) {
        as(ALICE).header("GraphQL-Cost", "1")
                .body("{\"query\": \"" + head + " { docgenJobs(first: $n) { nodes { outputFile { name } } } }\", "
                        + "\"variables\": " + variables + "}")
                .post("/graphql").then().body("extensions.cost.announced", equalTo(cost));
    }

    /** Each counts as one operation until it ends. */
    @Test
    void endsMalformedOperationsForLoadShedding() throws Exception {
        String before = active();
        for (String part : new String[]{"\"operationName\": 5", "\"variables\": []", "\"variables\": 7",
                "\"extensions\": \"x\"",
                "\"query\": 5", "\"query\": null"}) {
            for (int i = 0; i < 5; i++) {
                try (GraphqlSocket socket = new GraphqlSocket(graphql, null, new JsonObject())) {
                    socket.send("{\"id\": \"1\", \"type\": \"subscribe\", \"payload\": {\"query\": \"{ __typename }\", "
                            + part + "}}");
                    assertThat(part.endsWith("null") ? socket.receive() : socket.closed()).containsAnyOf("4400",
                            "BAD_USER_INPUT");
                }
            }
        }
        assertThat(active()).isEqualTo(before);
    }

    private static String active() {
        return get("/q/metrics").asString().lines().filter(line -> line.startsWith("graphql_requests_active "))
                .findFirst()
                .orElse("graphql_requests_active 0.0");
    }

    private static ValidatableResponse named(String query, String name) {
        Map<String, Object> request = new HashMap<>(Map.of("query", query));
        if (name != null) {
            request.put("operationName", name);
        }
        return as(ALICE).header("GraphQL-Cost", "1").body(request).post("/graphql").then().statusCode(200);
    }

    private static String chain(int length) {
        return IntStream.range(0, length).mapToObj(i -> "fragment f" + i + " on Query { ...f" + (i + 1) + " } ")
                .collect(Collectors.joining()) + "fragment f" + length + " on Query { __typename }";
    }

    private static String doubled(int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> "fragment f" + i + " on Query { ...f" + (i + 1) + " ...f" + (i + 1) + " } ")
                .collect(Collectors.joining()) + "fragment f" + length + " on Query { viewer { id } }";
    }
}
