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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class DemoPageTest {

    private static final Path FOLDER = Path.of("src/main/resources/demo");
    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([^\"#]+)\"|from './([^']+)'");
    private static final Set<String> OTHER_PAGES = Set.of("graphiql/", "graphql/schema.graphql");

    private static Stream<String> references(String text) {
        return REFERENCE.matcher(text).results()
                .map(match -> match.group(1) == null ? "demo/" + match.group(2) : match.group(1));
    }

    /** What the page refers to, and what its modules do. */
    private static Set<String> loaded(String page) {
        Set<String> found = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(references(page).toList());
        while (!open.isEmpty()) {
            String reference = open.pop();
            String text = get("/" + reference).then().statusCode(200).extract().asString();
            if (found.add(reference) && reference.endsWith(".js")) {
                open.addAll(references(text).toList());
            }
        }
        found.removeAll(OTHER_PAGES);
        return found;
    }

    @Test
    void loadsOnlyItsOwnFilesAndAllOfThem() throws IOException {
        String page = get("/").then().statusCode(200)
                .header("content-security-policy",
                        containsString("default-src 'none'; script-src 'self'; style-src 'self';"))
                .header("content-security-policy", not(containsString("unsafe")))
                .body(containsString("data-sandbox=\"true\"")).extract().asString();
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(loaded(page)).containsExactlyInAnyOrderElementsOf(files.map(file -> "demo/" + file.getFileName())
                    .filter(file -> !file.endsWith("index.html")).toList());
        }
    }

    static Stream<String> documents() throws IOException {
        String script = Files.readString(FOLDER.resolve("operations.js"));
        return Pattern.compile("(?s)const [A-Z_]+ = ['`]([a-z].*?})['`];").matcher(script).results()
                .map(match -> match.group(1));
    }

    /** A document that is not valid for the schema is a BAD_USER_INPUT, as is one without its variables. */
    @ParameterizedTest
    @MethodSource("documents")
    void asksValidQuestions(String document) {
        String validated = Gateway.as(Gateway.ALICE).accept("text/event-stream")
                .body(new JsonObject().put("query", document).put("variables", new JsonObject().put("id", "1")
                        .put("input", new JsonObject().put("templateFileId", "1").put("documents", List.of())))
                        .encode())
                .post("/graphql").asString();
        assertThat(validated).doesNotContain("Validation", "Unknown", "Field").contains("event: complete");
    }

    @Test
    void hasTheDocumentsThatAreChecked() throws IOException {
        assertThat(documents()).hasSize(13);
    }
}
