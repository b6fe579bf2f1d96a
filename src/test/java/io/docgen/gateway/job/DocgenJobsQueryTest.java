package io.docgen.gateway.job;

import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.docgen.gateway.testsupport.Gateway.BOB;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DocgenJobsQueryTest {

    @Test
    void listsTheCallersJobsAndNobodyElses() {
        List<String> alices = walk(ALICE, 100);
        assertThat(alices).contains("12345", "10000000103", "10000000225").doesNotContain("10000000301");
        assertThat(walk(BOB, 100)).containsExactly("10000000301");
    }

    @Test
    void isTheSameListWhateverThePageSize() {
        List<String> all = walk(ALICE, 100);
        assertThat(all).hasSizeGreaterThan(50).doesNotHaveDuplicates();
        assertThat(walk(ALICE, 7)).isEqualTo(all);
    }

    @Test
    void tellsWhatBoxTellsInTheListOnly() {
        String fields = "createdAt source enterprise { id } createdBy { id }";
        ask(BOB, "{ docgenJobs { nodes { " + fields + " } } }")
                .body("errors", nullValue())
                .body("data.docgenJobs.nodes", contains(Map.of("createdAt", "2026-05-11T10:56:11-07:00",
                        "source", "api", "enterprise", Map.of("id", "1910967"), "createdBy", Map.of("id", "11446499"))));
        JsonPath alone = ask(BOB, job("10000000301", fields)).body("errors", nullValue()).extract().jsonPath();
        assertThat(alone.getMap("data.docgenJob")).hasSize(4).allSatisfy((field, value) -> assertThat(value).isNull());
    }

    @Test
    void isNullWithOneErrorWhenItCannotBeRead() {
        ask("expired", "{ docgenJobs { nodes { id } } }")
                .body("data.docgenJobs", nullValue())
                .body("errors", hasSize(1))
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
    }

    private static List<String> walk(String caller, int first) {
        List<String> seen = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>(Map.of("first", first));
        boolean more = true;
        while (more) {
            JsonPath page = ask(caller, "query($first: Int, $after: String) { docgenJobs(first: $first, after: $after) "
                    + "{ nodes { id } pageInfo { hasNextPage endCursor } } }", variables)
                    .body("errors", nullValue()).extract().jsonPath().setRootPath("data.docgenJobs");
            seen.addAll(page.getList("nodes.id"));
            variables.put("after", page.getString("pageInfo.endCursor"));
            more = page.getBoolean("pageInfo.hasNextPage");
        }
        return seen;
    }
}
