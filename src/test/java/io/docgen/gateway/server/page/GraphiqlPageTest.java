package io.docgen.gateway.server.page;

import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.docgen.gateway.testsupport.Gateway.as;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class GraphiqlPageTest {

    @Test
    void loadsOnlyItsOwnFiles() {
        String page = get("/graphiql").then().statusCode(200).extract().asString();
        assertThat(page).isEqualTo(get("/graphiql/").asString()).isEqualTo(get("/graphiql/index.html").asString());
        Matcher loaded = Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page);
        List<String> references = loaded.results().map(match -> match.group(1)).filter(it -> !it.equals("data:,"))
                .toList();
        assertThat(references).hasSize(2).allMatch(reference -> reference.matches("page-[A-Z0-9]{8}.(js|css)"));
    }

    static Stream<String> bundle() {
        return Stream.of(new File("src/main/resources/graphiql/bundle").list())
                .map(file -> file.substring(0, file.length() - ".gz".length()));
    }

    @ParameterizedTest
    @MethodSource("bundle")
    void servesTheWholeBundle(String file) {
        boolean hashed = !file.equals("index.html") && !file.equals("licenses.txt");
        get("/graphiql/" + file).then().statusCode(200)
                .header("cache-control", equalTo(hashed ? "public, max-age=31536000, immutable" : "no-cache"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page-AAAAAAAA.js", "..%2Fsamples.graphql", "bundle", "index.html.gz", "render.js",
            "graphiql.min.js"})
    void servesNothingElse(String file) {
        given().urlEncodingEnabled(false).get("/graphiql/" + file).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphiql/", "/graphiql/licenses.txt", "/graphiql/none"})
    void hasAStrictSecurityPolicy(String path) {
        get(path).then().header("content-security-policy", containsString("default-src 'none'; script-src 'self';"))
                .header("content-security-policy", containsString("frame-ancestors 'none'"))
                .header("x-content-type-options", equalTo("nosniff"));
    }

    @Test
    void offersTheSamplesAsTabs() throws IOException {
        JsonPath tabs = get("/graphiql/tabs.json").jsonPath();
        assertThat(tabs.getBoolean("trusted")).isFalse();
        assertThat(tabs.<String>getList("documents")).hasSameSizeAs(samples().toList())
                .first().asString().contains("query JobWithItsFiles");
    }

    static Stream<String> samples() throws IOException {
        return Stream.of(Files.readString(Path.of("src/main/resources/graphiql/samples.graphql"))
                .split("(?m)^# ---$"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void hasSamplesThatTheSandboxAnswers(String sample) {
        if (sample.contains("subscription ")) {
            as(ALICE).accept("text/event-stream").body(new JsonObject().put("query", sample).encode()).post("/graphql")
                    .then().body(anyOf(containsString("\"COMPLETED\""), containsString("\"SIGNED\"")))
                    .body(endsWith("event: complete\ndata:\n\n"));
            return;
        }
        JsonPath answer = ask(sample).extract().jsonPath();
        assertThat(answer.getMap("data")).isNotEmpty().doesNotContainValue(null);
        assertThat(answer.getList("errors.extensions.code")).satisfiesAnyOf(
                codes -> assertThat(codes).isNull(),
                codes -> assertThat(sample).contains("OneFileWithoutAccess"));
    }
}
