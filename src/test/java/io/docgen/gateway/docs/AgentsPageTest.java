package io.docgen.gateway.docs;

import static io.docgen.gateway.testsupport.Agent.as;
import static io.docgen.gateway.testsupport.Agent.call;
import static io.docgen.gateway.testsupport.Agent.send;
import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.McpProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The commands, the example and the sentences of the page about tools for agents. */
@QuarkusTest
@TestProfile(McpProfile.class)
class AgentsPageTest {

    private static final Path PAGE = Path.of("src/docs/agents.md");
    private static final Pattern BODY = Pattern.compile(" -d '(\\{[^']*)'");
    private static final Pattern EXAMPLE = Pattern.compile("```graphql\n(.*?)```", Pattern.DOTALL);
    private static final Pattern INSPECTOR = Pattern.compile("npx @modelcontextprotocol/inspector\\S*");

    @Test
    void theCommandsAreAnswered() throws IOException {
        List<String> bodies = find(BODY).stream().map(body -> body.group(1)).toList();
        assertThat(bodies).hasSizeGreaterThanOrEqualTo(4);
        for (String body : bodies) {
            as(ALICE).body(body).post("/mcp").then().statusCode(200).body("error", nullValue())
                    .body("result", not(nullValue())).body("result.isError", not(true));
        }
    }

    /** An older version of Node.js would get another one, which fails. */
    @Test
    void theInspectorHasAVersion() throws IOException {
        assertThat(find(INSPECTOR)).isNotEmpty().allSatisfy(command -> assertThat(command.group()).contains("@2."));
    }

    @Test
    void theExampleReturnsWhatItSays() throws IOException {
        String example = find(EXAMPLE).get(0).group(1);
        assertThat(example).contains("being made or have failed, newest first");
        List<Map<String, Object>> jobs = ask(example).extract().path("data.docgenJobs.nodes");
        assertThat(jobs).isNotEmpty()
                .allSatisfy(job -> assertThat(job.get("status")).isIn("PENDING", "SUBMITTED", "FAILED"));
        List<String> all = ask("{ docgenJobs(first: 100, order: NEWEST) { nodes { id } } }").extract()
                .path("data.docgenJobs.nodes.id");
        List<Object> unfinished = jobs.stream().map(job -> job.get("id")).toList();
        List<String> newest = new ArrayList<>(all);
        newest.retainAll(unfinished);
        assertThat(unfinished).isEqualTo(newest);
    }

    @Test
    void onlyCallsNeedATokenThatIsAlive() throws IOException {
        assertThat(Files.readString(PAGE)).contains("`initialize` and `tools/list` do not call Box");
        send(as("dead"), "initialize", Map.of()).statusCode(200);
        send(as("dead"), "tools/list", Map.of()).statusCode(200);
        call(as("dead"), "readiness", Map.of()).statusCode(401);
        send(as(null), "tools/list", Map.of()).statusCode(401);
    }

    private static List<MatchResult> find(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(PAGE)).results().toList();
    }
}
