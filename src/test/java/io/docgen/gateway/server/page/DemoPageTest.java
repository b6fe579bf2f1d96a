package io.docgen.gateway.server.page;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.docgen.gateway.testsupport.Gateway;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class DemoPageTest {

    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([^\"]+)\"|from './([^']+)'");

    private static List<String> references(String text) {
        return REFERENCE.matcher(text).results()
                .map(match -> match.group(1) == null ? "demo/" + match.group(2) : match.group(1))
                .filter(reference -> !reference.equals("data:,")).toList();
    }

    @Test
    void loadsOnlyItsOwnFilesAndAllOfThem() {
        String page = get("/").then().statusCode(200)
                .header("content-security-policy",
                        containsString("default-src 'none'; script-src 'self'; style-src 'self';"))
                .header("content-security-policy", not(containsString("unsafe")))
                .body(containsString("data-sandbox=\"true\"")).extract().asString();
        List<String> all = Stream.concat(references(page).stream(),
                references(get("/demo/demo.js").asString()).stream()).toList();
        assertThat(all).contains("demo/demo.css", "demo/demo.js", "demo/form.js", "demo/graphql.js");
        assertThat(all).noneMatch(reference -> reference.startsWith("/") || reference.contains("//"));
        all.forEach(reference -> get("/" + reference).then().statusCode(200));
    }

    static Stream<String> documents() throws IOException {
        String script = Files.readString(Path.of("src/main/resources/demo/demo.js"));
        return Pattern.compile("(?s)const [A-Z_]+ =\\s*['`]([{a-z].*?})['`];").matcher(script).results()
                .map(match -> match.group(1));
    }

    /** A document that is not valid for the schema is a BAD_USER_INPUT, as is one without its variables. */
    @ParameterizedTest
    @MethodSource("documents")
    void asksValidQuestions(String document) {
        String validated = Gateway.as(Gateway.ALICE).accept("text/event-stream")
                .body(new JsonObject().put("query", document).put("variables", new JsonObject().put("id", "1")
                        .put("input", new JsonObject().put("templateFileId", "1").put("destinationFolderId", "0")
                                .put("outputType", "PDF").put("documents", List.of())))
                        .encode())
                .post("/graphql").asString();
        assertThat(validated).doesNotContain("Validation", "Unknown", "Field").contains("event: complete");
    }

    @Test
    void hasTheDocumentsThatAreChecked() throws IOException {
        assertThat(documents()).hasSize(6);
    }
}
