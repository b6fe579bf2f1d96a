package io.docgen.gateway.server.http;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods and conditions of the pages. */
@QuarkusTest
class PagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/demo/main.js", "/graphiql/", "/graphiql/tabs.json"})
    void answerHeadAsGetWithoutTheContent(String path) {
        String length = given().header("Accept-Encoding", "identity").get(path).then().statusCode(200).extract()
                .header("content-length");
        given().header("Accept-Encoding", "identity").head(path).then().statusCode(200)
                .header("content-length", equalTo(length)).body(emptyString());
    }

    @ParameterizedTest
    @CsvSource({"/,POST", "/demo/main.js,DELETE", "/graphiql,PUT", "/graphiql/,POST", "/graphiql/tabs.json,PATCH",
            "/graphql/schema.graphql,POST"})
    void sayWhatIsAllowed(String path, String method) {
        given().request(method, path).then().statusCode(405).header("allow", equalTo("GET, HEAD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "*", "\"other\", %s", "W/\"a\",%s,\"b\""})
    void areNotSentAgain(String condition) {
        String tag = get("/graphiql/").header("etag");
        assertThat(tag).startsWith("W/");
        for (String form : new String[]{tag, tag.substring(2)}) {
            given().header("If-None-Match", condition.formatted(form)).get("/graphiql/").then().statusCode(304)
                    .header("etag", equalTo(tag)).body(emptyString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "", "W/", "\"*\"", "x\"y"})
    void areSentOtherwise(String condition) {
        given().header("If-None-Match", condition).get("/graphiql/").then().statusCode(200);
    }
}
