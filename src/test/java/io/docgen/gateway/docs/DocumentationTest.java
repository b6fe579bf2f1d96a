package io.docgen.gateway.docs;

import static io.docgen.gateway.testsupport.Gateway.ask;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages against the files, settings and answers that they name. */
@QuarkusTest
class DocumentationTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]*)(?:#([^)\\s]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern SETTING = Pattern.compile("\\b(?:BOX|GRAPHQL)_[A-Z_]+\\b");
    private static final Pattern QUERY = Pattern.compile("```graphql\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ANSWER = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    /** Pages of the repository's host, relative to those of a branch. */
    private static final String OF_THE_REPOSITORY = "../../actions/";

    static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("src/docs"));
                Stream<Path> others = Stream.of(Path.of("src/bench/README.md"), Path.of("src/examples/README.md"));
                Stream<Path> top = Files.list(Path.of("."))) {
            return Stream.concat(Stream.concat(top.map(Path::normalize), others), docs)
                    .filter(path -> path.toString().endsWith(".md")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(Path page) throws IOException {
        List<MatchResult> links = LINK.matcher(Files.readString(page)).results()
                .filter(link -> !link.group(1).startsWith("http") && !link.group(1).startsWith(OF_THE_REPOSITORY))
                .toList();
        for (MatchResult link : links) {
            Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1)).normalize();
            assertThat(target).as(link.group()).exists();
            if (link.group(2) != null) {
                assertThat(anchors(target)).as(link.group()).contains(link.group(2));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void settingsExist(Path page) throws IOException {
        String settings = Files.readString(Path.of("src/docs/configuration.md"));
        assertThat(SETTING.matcher(Files.readString(page)).results().map(MatchResult::group))
                .allSatisfy(setting -> assertThat(settings).contains("`" + setting + "`"));
    }

    @Test
    void theReadmeIsShort() throws IOException {
        assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThanOrEqualTo(120);
    }

    @Test
    void theQueryOfTheReadmeHasItsAnswer() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(ask(first(QUERY, readme)).extract().asString()))
                .isEqualTo(json.readTree(first(ANSWER, readme)));
    }

    @Test
    void theMutationForFrontendsIsExecuted() throws IOException {
        ask(first(Pattern.compile("```graphql\n(mutation.*?)```", Pattern.DOTALL),
                Files.readString(Path.of("src/docs/frontend.md"))))
                .body("data.createDocgenBatch.batch.progress.total", org.hamcrest.Matchers.equalTo(1));
    }

    private static List<String> anchors(Path page) throws IOException {
        return HEADING.matcher(Files.readString(page)).results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 _-]", "").replace(' ',
                        '-'))
                .toList();
    }

    private static String first(Pattern block, String page) {
        return block.matcher(page).results().findFirst().orElseThrow().group(1);
    }
}
