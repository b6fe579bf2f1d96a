package io.docgen.gateway.docgen.relay;

import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Walks every list of the schema like a client that knows only Relay's connection specification. */
@QuarkusTest
class ConnectionWalkTest {

    private static final String PAGE = "{ edges { cursor node { %1$s } } nodes { %1$s } "
            + "pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }";

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "- | docgenJobs | id | 50",
            "docgenBatch(id: \"5a3c1e86-0000-4000-8000-000000000002\") | jobs | id | 25",
            "docgenJob(id: \"10000000201\") { batch | jobs | id | 25",
            "- | docgenTemplates | id | 6",
            "docgenTemplate(id: \"1700000000001\") | tags | content | 15",
            "docgenTemplate(id: \"1700000000001\") | jobs | id | 50"})
    void everyPageSizeGivesTheSameList(String parent, String list, String field, int atLeast) {
        List<Map<String, Object>> all = walk(parent, list, field, 100);
        assertThat(all).hasSizeGreaterThanOrEqualTo(atLeast).doesNotHaveDuplicates();
        assertThat(walk(parent, list, field, 7)).isEqualTo(all);
        assertThat(walk(parent, list, field, 1)).isEqualTo(all);
    }

    private static List<Map<String, Object>> walk(String parent, String list, String field, int first) {
        List<Map<String, Object>> seen = new ArrayList<>();
        String after = null;
        boolean more = true;
        while (more) {
            Page page = page(parent, list, field,
                    "first: " + first + (after == null ? "" : ", after: \"" + after + "\""));
            assertThat(page.edges()).hasSizeBetween(1, first).extracting(Edge::node).isEqualTo(page.nodes());
            assertThat(page.edges()).extracting(Edge::cursor).doesNotHaveDuplicates();
            assertThat(page.pageInfo().startCursor()).isEqualTo(page.edges().get(0).cursor());
            assertThat(page.pageInfo().endCursor()).isEqualTo(page.edges().get(page.edges().size() - 1).cursor());
            assertThat(page.pageInfo().hasPreviousPage()).isEqualTo(after != null);
            seen.addAll(page.nodes());
            after = page.pageInfo().endCursor();
            more = page.pageInfo().hasNextPage();
        }
        return seen;
    }

    private static Page page(String parent, String list, String field, String arguments) {
        String connection = list + "(" + arguments + ") " + PAGE.formatted(field);
        String query = parent == null ? connection : parent + " { " + connection + " }";
        long open = query.chars().filter(c -> c == '{').count() - query.chars().filter(c -> c == '}').count();
        String root = parent == null ? "data." : "data." + parent.replaceAll("\\(.*?\\)", "").replace(" { ", ".") + ".";
        return ask(ALICE, "{ " + query + " }".repeat((int) open + 1)).extract().jsonPath()
                .getObject(root + list, Page.class);
    }

    record Page(List<Edge> edges, List<Map<String, Object>> nodes, PageInfo pageInfo) {
    }

    record Edge(String cursor, Map<String, Object> node) {
    }
}
