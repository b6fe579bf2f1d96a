package io.docgen.gateway.docgen.batch;

import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sandbox's batch of 25 invoices, page by page. */
@QuarkusTest
class DocgenBatchJobsTest {

    private static final String QUERY = """
            query($first: Int, $after: String) { docgenJob(id: "10000000201") { batch { jobs(first: $first, after: $after) {
                edges { cursor node { id } } nodes { id }
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } } }
            """;
    private static final List<String> ALL = IntStream.rangeClosed(1, 25).mapToObj(n -> "100000002%02d".formatted(n))
            .toList();

    @Test
    void continuesAfterAnyEdgeWithAnyPageSize() {
        List<String> cursors = page(10, null).getList("edges.cursor");
        for (int edge = 0; edge < cursors.size(); edge++) {
            assertThat(page(4, cursors.get(edge)).getList("nodes.id")).isEqualTo(ALL.subList(edge + 1, edge + 5));
        }
    }

    @Test
    void isEmptyAfterTheLastEdge() {
        JsonPath page = page(5, page(100, null).getString("pageInfo.endCursor"));
        assertThat(page.getList("nodes")).isEmpty();
        assertThat(page.getBoolean("pageInfo.hasNextPage")).isFalse();
        assertThat(page.getBoolean("pageInfo.hasPreviousPage")).isTrue();
        assertThat(page.getString("pageInfo.endCursor")).isNull();
    }

    @Test
    void has25JobsByDefault() {
        Map<String, Object> nullFirst = new HashMap<>();
        nullFirst.put("first", null);
        for (Map<String, Object> variables : List.of(Map.<String, Object>of(), nullFirst)) {
            ask(ALICE, QUERY, variables).body("data.docgenJob.batch.jobs.nodes", hasSize(25));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101, Integer.MAX_VALUE})
    void rejectsAPageSizeOutOfBounds(int first) {
        ask(ALICE, QUERY, Map.of("first", first))
                .body("data.docgenJob.batch.jobs", nullValue())
                .body("errors", hasSize(1))
                .body("errors[0].path", contains("docgenJob", "batch", "jobs"))
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rubbish", "!!", "LTE6", "OTk5OTk5OTo", "MQ", "MDpub3QgYSBtYXJrZXIgb2YgQm94J3M"})
    void rejectsForeignCursors(String after) {
        ask(ALICE, QUERY, Map.of("after", after))
                .body("data.docgenJob.batch.jobs", nullValue())
                .body("errors", hasSize(1))
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
    }

    private static JsonPath page(int first, String after) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("first", first);
        variables.put("after", after);
        return ask(ALICE, QUERY, variables).body("errors", nullValue()).extract().jsonPath()
                .setRootPath("data.docgenJob.batch.jobs");
    }
}
