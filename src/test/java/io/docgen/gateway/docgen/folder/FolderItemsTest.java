package io.docgen.gateway.docgen.folder;

import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.docgen.gateway.testsupport.Gateway.as;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.answerInTurn;
import static io.docgen.gateway.testsupport.StubbedBox.asked;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(StubbedBox.class)
class FolderItemsTest {

    private static final String ITEMS = "/2.0/folders/3/items";
    private static final String FOLDER = "{\"type\": \"folder\", \"id\": \"9\", \"name\": \"Drafts\", \"description\": \"Old\"}";
    private static final String FILE = "{\"type\": \"file\", \"id\": \"9\", \"name\": \"Lease.pdf\", \"extension\": \"pdf\", \"size\": 5}";
    private static final String WEB_LINK = "{\"type\": \"web_link\", \"id\": \"12\", \"name\": \"A bookmark\"}";

    @BeforeEach
    void haveAFolder() {
        StubbedBox.reset();
        answer("/2.0/folders/3", json("{\"type\": \"folder\", \"id\": \"3\", \"name\": \"Contracts\"}"));
    }

    private static String page(String marker, String... entries) {
        return "{\"entries\": [" + String.join(",", entries) + "], \"limit\": 25, \"next_marker\": "
                + (marker == null ? "null" : "\"" + marker + "\"") + "}";
    }

    @Test
    void comeWithAllDetailsInOneCall() {
        answer(ITEMS, json(page(null, FOLDER, FILE, WEB_LINK)));
        ask("{ folder(id: \"3\") { items { nodes { __typename id name ... on File { size extension } "
                + "... on Folder { description } } pageInfo { hasNextPage } } } }")
                .body("errors", nullValue())
                .body("data.folder.items.nodes.__typename", contains("Folder", "File"))
                .body("data.folder.items.nodes.name", contains("Drafts", "Lease.pdf"))
                .body("data.folder.items.nodes[0].description", equalTo("Old"))
                .body("data.folder.items.nodes[1].size", equalTo(5))
                .body("data.folder.items.pageInfo.hasNextPage", equalTo(false));
        assertThat(asked()).hasSize(2).extracting(event -> event.getRequest().getUrl())
                .anyMatch(url -> url.startsWith(ITEMS + "?fields=name,extension,")
                        && url.endsWith("&usemarker=true&limit=25"));
    }

    @Test
    void areAskedOnlyForTheirNamesIfNoMoreIsSelected() {
        answer(ITEMS, json(page(null, FOLDER)));
        ask("{ folder(id: \"3\") { name items { nodes { id name } } } }").body("errors", nullValue());
        assertThat(asked()).extracting(event -> event.getRequest().getUrl())
                .anyMatch(url -> url.startsWith(ITEMS + "?fields=name&"));
    }

    @Test
    void arePagedByCursor() {
        answerInTurn(ITEMS, json(page("next", FOLDER)), json(page(null, FILE)));
        String cursor = ask("{ folder(id: \"3\") { items(first: 1) { edges { cursor } pageInfo { hasNextPage } } } }")
                .body("data.folder.items.pageInfo.hasNextPage", equalTo(true))
                .extract().path("data.folder.items.edges[0].cursor");
        ask("{ folder(id: \"3\") { items(first: 1, after: \"" + cursor + "\") { edges { node { id name } } } } }")
                .body("errors", nullValue())
                .body("data.folder.items.edges.node.name", contains("Lease.pdf"));
        assertThat(asked()).extracting(event -> event.getRequest().getUrl())
                .anyMatch(url -> url.contains("marker=next"));
    }

    /** Box alone knows of which list a marker is. */
    @Test
    void refuseACursorOfAnotherList() {
        answerInTurn(ITEMS, json(page("next", FOLDER)),
                json("{\"type\": \"error\", \"status\": 400, \"code\": \"bad_request\"}").withStatus(400));
        String cursor = ask("{ folder(id: \"3\") { items(first: 1) { edges { cursor } } } }")
                .extract().path("data.folder.items.edges[0].cursor");
        ask("{ folder(id: \"3\") { items(first: 1, after: \"" + cursor + "\") { nodes { id } } } }")
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"))
                .body("errors[0].extensions.argument", equalTo("after"))
                .body("errors[0].extensions.boxStatus", equalTo(400))
                .body("errors[0].message", startsWith("'after' must be a cursor of this list"));
    }

    @Test
    void doNotBlameACursorThatWasNotGiven() {
        answer(ITEMS, json("{\"type\": \"error\", \"status\": 400}").withStatus(400));
        ask("{ folder(id: \"3\") { items(first: 1) { nodes { id } } } }")
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"))
                .body("errors[0].extensions.argument", nullValue());
    }

    /** With 1,500 folders before the first file. */
    @Test
    void canBeFilteredByKindBeyondAPageOfBox() {
        String folders = IntStream.range(100, 1100)
                .mapToObj(id -> "{\"type\": \"folder\", \"id\": \"" + id + "\", \"name\": \"Case " + id + "\"}")
                .collect(Collectors.joining(","));
        answerInTurn(ITEMS, json(page("second", folders)), json(page("third", FOLDER, FILE, FILE)));
        String cursor = ask("{ folder(id: \"3\") { items(first: 1, kinds: [FILE]) { nodes { name } "
                + "pageInfo { hasNextPage endCursor } } } }")
                .body("errors", nullValue())
                .body("data.folder.items.nodes.name", contains("Lease.pdf"))
                .body("data.folder.items.pageInfo.hasNextPage", equalTo(true))
                .extract().path("data.folder.items.pageInfo.endCursor");
        assertThat(StubbedBox.calls(ITEMS)).isEqualTo(2);
        answer(ITEMS, json(page(null, FOLDER, FILE, FILE)));
        ask("{ folder(id: \"3\") { items(first: 5, kinds: FILE, after: \"" + cursor + "\") { nodes { name } } } }")
                .body("data.folder.items.nodes", hasSize(1));
        ask("{ folder(id: \"3\") { items(kinds: FOLDER) { nodes { name } } } }")
                .body("data.folder.items.nodes.name", contains("Drafts"));
        ask("{ folder(id: \"3\") { items(kinds: []) { nodes { name } } } }")
                .body("data.folder.items.nodes", empty());
    }

    /** Each item has the whole path, and a response has a bound in tokens. */
    @Test
    void canBeFilteredWithTheirDetailsDeepInTheTree() {
        String path = IntStream.range(1, 25)
                .mapToObj(
                        id -> "{\"type\": \"folder\", \"id\": \"" + id + "\", \"sequence_id\": \"1\", \"etag\": \"1\", "
                                + "\"name\": \"Level " + id + "\"}")
                .collect(Collectors.joining(","));
        String files = IntStream.range(0, 500).mapToObj(id -> "{\"type\": \"file\", \"id\": \"" + (100 + id)
                + "\", \"name\": \"F\", \"size\": 5, \"path_collection\": {\"total_count\": 24, \"entries\": [" + path
                + "]}}").collect(Collectors.joining(","));
        answer(ITEMS, json(page(null, files)));
        ask("{ folder(id: \"3\") { items(first: 100, kinds: [FILE]) { nodes { ... on File { size path { name } } } } } }")
                .body("errors", nullValue())
                .body("data.folder.items.nodes", hasSize(100))
                .body("data.folder.items.nodes[99].path", hasSize(24));
        assertThat(asked()).extracting(event -> event.getRequest().getUrl())
                .anyMatch(url -> url.startsWith(ITEMS) && url.endsWith("&limit=500"));
    }

    /** Those in fragments, of each kind that the items may have. */
    @Test
    void costTheCallsOfTheirFields() {
        answer(ITEMS, json(page(null, FILE)));
        as(ALICE).header("GraphQL-Cost", "1").body(Map.of("query", "{ folder(id: \"3\") { items(first: 7) { nodes { "
                + "... on File { thumbnailUrl } ... on Folder { parent { description } } } } } }")).post("/graphql")
                .then()
                .body("extensions.cost.announced", equalTo(1 + 1 + 7 + 7));
    }

    @Test
    void thatAreUnreadableAreLeftOutWithAWarning() {
        answer(ITEMS, json(page(null, "{\"type\": \"file\", \"id\": \"../1\"}", FILE, "7")));
        ask("{ folder(id: \"3\") { items { nodes { name } } } }")
                .body("errors", nullValue())
                .body("data.folder.items.nodes.name", contains("Lease.pdf"))
                .body("extensions.warnings", hasSize(2));
    }
}
