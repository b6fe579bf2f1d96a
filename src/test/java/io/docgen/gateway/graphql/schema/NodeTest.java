package io.docgen.gateway.graphql.schema;

import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.docgen.gateway.testsupport.Gateway.as;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.QuickSandbox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(QuickSandbox.class)
class NodeTest {

    private static String nodeId(String holder, String path) {
        return ask(holder).body("errors", nullValue()).extract().path("data." + path + ".nodeId");
    }

    /** Whatever the object, its id leads to it and its fields. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DocgenJob        | { docgenJob(id: "12345") { nodeId } }                                  | docgenJob                      | status | status | COMPLETED
            DocgenBatch      | { docgenJob(id: "12345") { batch { nodeId } } }                        | docgenJob.batch                | progress { done } | progress.done | true
            DocgenBatchGroup | { docgenBatchGroup(id: "group_AVo8HoYAAEAAgAAAAAAAAAIAAUE") { nodeId } } | docgenBatchGroup           | documents { name } | documents[0].name | A
            DocgenTemplate   | { docgenTemplate(id: "1700000000001") { nodeId } }                     | docgenTemplate                 | fileName | fileName | Offer letter.docx
            File             | { docgenJob(id: "12345") { outputFile { nodeId } } }                   | docgenJob.outputFile           | itemStatus | itemStatus | ACTIVE
            FileVersion      | { docgenJob(id: "12345") { templateFileVersion { nodeId } } }          | docgenJob.templateFileVersion  | isCurrent | isCurrent | true
            FileVersion      | { file(id: "42037322") { fileVersion { nodeId } } }                    | file.fileVersion               | isCurrent | isCurrent | true
            Folder           | { folder(id: "300000000001") { nodeId } }                              | folder                         | parent { id } | parent.id | 0
            User             | { viewer { nodeId } }                                                  | viewer                         | status | status | active
            """)
    void readsEachTypeAgain(String type, String query, String path, String selection,
            String field, String value) {
        String nodeId = nodeId(query, path);
        ask("{ node(nodeId: \"" + nodeId + "\") { __typename nodeId ... on " + type + " { " + selection + " } } }")
                .body("errors", nullValue())
                .body("data.node.__typename", equalTo(type))
                .body("data.node.nodeId", equalTo(nodeId))
                .body("data.node." + field + ".toString()", equalTo(value));
    }

    @Test
    void aNodeIdCostsNoCall() {
        Map<String, Object> extensions = as(ALICE).header("GraphQL-Cost", "1")
                .body(Map.of("query", "{ docgenJob(id: \"12345\") { outputFile { id nodeId } createdBy { nodeId } } }"))
                .post("/graphql").then().extract().path("extensions.cost");
        assertThat(extensions).containsEntry("announced", 1);
    }

    /** Whether there is such a user shows only when Box is asked for more. */
    @Test
    void aUserIsKnownByItsIdWithoutACall() {
        String nodeId = new NodeId("User", "999999").toString();
        ask("{ node(nodeId: \"" + nodeId + "\") { nodeId ... on User { id } } }")
                .body("errors", nullValue()).body("data.node.id", equalTo("999999"));
        ask("{ node(nodeId: \"" + nodeId + "\") { ... on User { id name } } }")
                .body("errors", hasSize(1)).body("data.node.id", equalTo("999999"));
    }

    @Test
    void fieldsOfANodeCostWhatTheyDoElsewhere() {
        String query = "{ node(nodeId: \"" + new NodeId("DocgenBatch", "5a3c1e86-0000-4000-8000-000000000002")
                + "\") { ...Jobs } } fragment Jobs on DocgenBatch { jobs(first: 100) { nodes { outputFile { name } } } }";
        Map<String, Object> extensions = as(ALICE).header("GraphQL-Cost", "1")
                .body(Map.of("query", query)).post("/graphql").then().extract().path("extensions.cost");
        assertThat(extensions).containsEntry("announced", 102);
    }

    @Test
    void fragmentsOnNodeWorkInEachType() {
        ask("{ docgenJob(id: \"12345\") { ... on Node { nodeId } ...Id outputFile { ...Id name } } } "
                + "fragment Id on Node { __isNode: __typename nodeId }")
                .body("errors", nullValue())
                .body("data.docgenJob.__isNode", equalTo("DocgenJob"))
                .body("data.docgenJob.outputFile.__isNode", equalTo("File"))
                .body("data.docgenJob.nodeId", equalTo(new NodeId("DocgenJob", "12345").toString()));
    }

    @Test
    void isInTheSchema() {
        ask("{ __type(name: \"Node\") { kind possibleTypes { name } } }")
                .body("data.__type.kind", equalTo("INTERFACE"))
                .body("data.__type.possibleTypes.name", hasItems("DocgenJob", "File", "FileVersion", "User"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "\u00e9", "RG9jZ2VuSm9i", "OjEyMzQ1"})
    void rejectsWhatIsNoNodeId(String nodeId) {
        assertRejected(nodeId);
    }

    @ParameterizedTest
    @CsvSource({"DocgenJob,a/b", "Nothing,5", "File,x", "File,", "FileVersion,5", "FileVersion,5/", "FileVersion,/5",
            "FileVersion,5/../6", "User,me", "DocgenBatch,.", "DocgenBatchGroup,group_", "Query,5", "PageInfo,5"})
    void rejectsKeysThatAreNoIds(String type, String key) {
        assertRejected(Base64.getUrlEncoder().encodeToString((type + ":" + (key == null ? "" : key)).getBytes(UTF_8)));
    }

    private static void assertRejected(String nodeId) {
        ask("{ node(nodeId: \"" + nodeId + "\") { nodeId } }")
                .body("errors", hasSize(1))
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"))
                .body("errors[0].extensions.argument", equalTo("nodeId"));
    }

    @Test
    void tellsThatThereIsNoSuchObject() {
        ask("{ node(nodeId: \"" + new NodeId("DocgenJob", "999999") + "\") { nodeId } }")
                .body("data.node", nullValue()).body("errors[0].extensions.code", equalTo("NOT_FOUND"));
    }
}
