package io.docgen.gateway.server.observability;

import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RequestIdTest {

    private static final String HEADER = "X-Request-Id";
    private static final String NEW = "[0-9a-f]{32}";

    @ParameterizedTest
    @ValueSource(strings = {"7f3a-1", "req/2026:11+a=b_c", "x"})
    void isThatOfTheClient(String id) {
        ask(given().header(HEADER, id)).post("/graphql").then().header(HEADER, equalTo(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "\"quoted\"", "{}", "é", "a;b", "<script>",
            "eyJhbGciOiJub25lIn0.e30.c2ln"})
    void isNewIfThatOfTheClientCouldLookLikeSomethingElse(String id) {
        ask(given().header(HEADER, id)).post("/graphql").then().header(HEADER, matchesPattern(NEW));
    }

    /** The log would have it, and one of Box looks like any other id. */
    @Test
    void isNewIfThatOfTheClientIsItsToken() {
        ask(given().header(HEADER, ALICE)).post("/graphql").then().header(HEADER, matchesPattern(NEW));
    }

    @Test
    void isNewIfThatOfTheClientIsLong() {
        ask(given().header(HEADER, "x".repeat(128))).post("/graphql").then().header(HEADER, equalTo("x".repeat(128)));
        ask(given().header(HEADER, "x".repeat(129))).post("/graphql").then().header(HEADER, matchesPattern(NEW));
    }

    @Test
    void isNewForEachRequestWithoutOne() {
        String first = ask(given()).post("/graphql").then().header(HEADER, matchesPattern(NEW)).extract()
                .header(HEADER);
        assertThat(ask(given()).post("/graphql").header(HEADER)).matches(NEW).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/schema.graphql", "/none"})
    void isThereForEveryPath(String path) {
        given().header(HEADER, "page").get(path).then().header(HEADER, equalTo("page"));
    }

    private static RequestSpecification ask(RequestSpecification request) {
        return request.auth().oauth2(ALICE).contentType(ContentType.JSON).body(Map.of("query", "{ __typename }"));
    }
}
