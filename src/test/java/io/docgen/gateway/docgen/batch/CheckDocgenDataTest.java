package io.docgen.gateway.docgen.batch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.docgen.gateway.testsupport.Gateway.as;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.answerWrite;
import static io.docgen.gateway.testsupport.StubbedBox.calls;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(StubbedBox.class)
class CheckDocgenDataTest {

    private static final String BATCHES = "/2.0/docgen_batches";
    private static final String TAGS = "/2.0/docgen_templates/5/tags";
    private static final String CHECK = "query($input: CheckDocgenDataInput!) { checkDocgenData(input: $input) { ok "
            + "documents { name ok truncated missing { path tag message } unexpected { path } unused { path nearest } "
            + "html { path } } } }";
    private static final String CREATE = "mutation($input: CreateDocgenBatchInput!) { createDocgenBatch(input: $input) { "
            + "batchId } }";
    private static final String GROUP = "mutation($input: CreateDocgenBatchGroupInput!) { createDocgenBatchGroup(input: $input) { "
            + "groupId } }";

    @BeforeEach
    void answerWithTags() {
        StubbedBox.reset();
        answer(TAGS, json(
                "{\"entries\": [{\"tag_content\": \"{{name}}\", \"tag_type\": \"text\", \"json_paths\": [\"name\"]}, "
                        + "{\"tag_content\": \"{{for x in list}}\", \"tag_type\": \"for-loop\", \"json_paths\": [\"list\"]}]}"));
        answerWrite(BATCHES, json("{\"id\": \"777\", \"type\": \"docgen_batch\"}").withStatus(202));
    }

    /** Twelve documents of the largest size. What can be sent can be checked first. */
    @Test
    void takesAsMuchDataAsTheMutations() {
        Map<String, Object> data = Map.of("name", "x".repeat(100_000), "list", List.of());

        ask(ALICE, CHECK, Map.of("input", Map.of("templateFileId", "5", "documents",
                IntStream.range(0, 12).mapToObj(i -> document("D" + i, data)).toList())))
                .body("errors", nullValue()).body("data.checkDocgenData.ok", equalTo(true))
                .body("data.checkDocgenData.documents", hasSize(12));
        as(ALICE).body(Map.of("query", "{ viewer { name } }", "variables", Map.of("a", data, "b", data, "c", data)))
                .post("/graphql").then().statusCode(413)
                .body("errors[0].extensions.code", equalTo("QUERY_TOO_COMPLEX"));
    }

    /** As data that was exported from elsewhere: most of it is for no tag. */
    @Test
    void findsWhatIsMissingBehindMuchThatIsUnused() {
        Map<String, Object> exported = new HashMap<>(Map.of("name", "Ada", "list", List.of()));
        IntStream.range(0, 150).forEach(i -> exported.put("column" + i, i));
        List<Map<String, Object>> documents = new ArrayList<>();
        IntStream.range(0, 20).forEach(i -> documents.add(document("D" + i, exported)));
        documents.add(document("Last", Map.of("list", List.of())));
        Map<String, Object> input = new HashMap<>(Map.of("templateFileId", "5", "destinationFolderId", "0",
                "outputType", "PDF", "documents", documents, "check", "REFUSE"));

        ask(ALICE, CREATE, Map.of("input", input)).body("errors", hasSize(1))
                .body("errors[0].extensions.argument", equalTo("documents[20].data.name"));
        assertThat(calls(BATCHES)).isZero();
        input.put("check", "WARN");
        ask(ALICE, CREATE, Map.of("input", input)).body("errors", nullValue())
                .body("extensions.warnings", hasSize(101))
                .body("extensions.warnings[0].argument", equalTo("documents[20].data.name"))
                .body("extensions.warnings[100].message", equalTo("There are more warnings than these."));
    }

    /** Which may be the one whose value is missing. */
    @Test
    void refusesWhatCannotBeCheckedBecauseATagIsUnreadable() {
        answer(TAGS, json("{\"entries\": [{\"tag_content\": \"{{name}}\", \"tag_type\": \"text\", "
                + "\"json_paths\": [\"name\"]}, 7]}"));

        create(CREATE, Map.of("name", "Ada"), Map.of("check", "REFUSE")).body("errors", hasSize(1))
                .body("errors[0].extensions.code", equalTo("UPSTREAM_ERROR"))
                .body("errors[0].extensions.safeToRetry", equalTo(true))
                .body("errors[0].message", containsString("cannot be read"));
        assertThat(calls(BATCHES)).isZero();
        create(CREATE, Map.of("name", "Ada"), Map.of()).body("errors", nullValue())
                .body("data.createDocgenBatch.batchId", equalTo("777"));
    }

    @Test
    void checksWithoutMakingAnything() {
        ask(ALICE, CHECK, Map.of("input", Map.of("templateFileId", "5", "documents", List.of(
                document("One", Map.of("name", "Ada", "list", List.of())),
                document("Two", Map.of("nmae", "<b>", "list", 5))))))
                .body("errors", nullValue())
                .body("data.checkDocgenData.ok", equalTo(false))
                .body("data.checkDocgenData.documents.name", contains("One", "Two"))
                .body("data.checkDocgenData.documents.ok", contains(true, false))
                .body("data.checkDocgenData.documents[1].missing", contains(Map.of("path", "name", "tag", "{{name}}",
                        "message", "'name' is missing: without it `{{name}}` stays in the document as text.")))
                .body("data.checkDocgenData.documents[1].unexpected.path", contains("list"))
                .body("data.checkDocgenData.documents[1].unused", contains(Map.of("path", "nmae", "nearest", "name")));
        assertThat(calls(TAGS)).isEqualTo(1);
        assertThat(calls(BATCHES)).isZero();
    }

    @Test
    void warnsByDefaultAndMakesTheDocuments() {
        create(CREATE, Map.of("nmae", 1, "list", List.of()), Map.of())
                .body("errors", nullValue())
                .body("data.createDocgenBatch.batchId", equalTo("777"))
                .body("extensions.warnings.argument",
                        containsInAnyOrder("documents[0].data.name", "documents[0].data.nmae"))
                .body("extensions.warnings[0].path", contains("createDocgenBatch"))
                .body("extensions.warnings[0].code", equalTo("BAD_USER_INPUT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {CREATE, GROUP})
    void refusesBeforeBoxIsAskedToMakeAnything(String mutation) {
        create(mutation, Map.of("list", 5), Map.of("check", "REFUSE"))
                .body("errors", hasSize(2))
                .body("errors.extensions.code", contains("BAD_USER_INPUT", "BAD_USER_INPUT"))
                .body("errors.extensions.argument", contains("documents[0].data.name", "documents[0].data.list"));
        assertThat(calls(BATCHES)).isZero();
    }

    @Test
    void makesWhatFits() {
        create(CREATE, Map.of("name", "Ada", "list", List.of()), Map.of("check", "REFUSE"))
                .body("errors", nullValue())
                .body("extensions.warnings", nullValue())
                .body("data.createDocgenBatch.batchId", equalTo("777"));
    }

    @Test
    void doesNotReadTheTagsIfNothingIsChecked() {
        create(CREATE, Map.of(), Map.of("check", "NONE"))
                .body("errors", nullValue())
                .body("extensions.warnings", nullValue());
        assertThat(calls(TAGS)).isZero();
    }

    @Test
    void warnsOfNothingIfTheTagsCannotBeRead() {
        answer(TAGS, json("{}").withStatus(404));

        create(CREATE, Map.of(), Map.of()).body("errors", nullValue())
                .body("extensions.warnings", nullValue())
                .body("data.createDocgenBatch.batchId", equalTo("777"));
    }

    @Test
    void saysWhyItRefusesIfTheTagsCannotBeRead() {
        answer(TAGS, json("{\"message\": \"Processing tags for this file.\"}").withStatus(202));

        create(CREATE, Map.of(), Map.of("check", "REFUSE"))
                .body("errors[0].extensions.code", equalTo("UPSTREAM_UNAVAILABLE"))
                .body("errors[0].extensions.safeToRetry", equalTo(true))
                .body("errors[0].message",
                        equalTo("Box is still reading the tags of the template. Try again in a moment."));
        assertThat(calls(BATCHES)).isZero();
    }

    @Test
    void answersInTimeIfTheTagsAreSlow() {
        answer(TAGS, aResponse().withFixedDelay(20_000).withBody("{}"));

        create(CREATE, Map.of(), Map.of()).body("errors", nullValue())
                .body("data.createDocgenBatch.batchId", equalTo("777"));
    }

    @Test
    void checksManyDocuments() {
        List<Map<String, Object>> documents = IntStream.range(0, 1_000)
                .mapToObj(i -> document("Document " + i, Map.of("name", "x".repeat(50), "list", List.of(i)))).toList();

        ask(ALICE, CHECK, Map.of("input", Map.of("templateFileId", "5", "documents", documents)))
                .body("errors", nullValue())
                .body("data.checkDocgenData.ok", equalTo(true))
                .body("data.checkDocgenData.documents", hasSize(1_000));
    }

    @Test
    void validatesTheInputFirst() {
        ask(ALICE, CHECK, Map.of("input", Map.of("templateFileId", "x/y", "documents", List.of())))
                .body("errors.extensions.argument", containsInAnyOrder("templateFileId", "documents"));
        assertThat(calls(TAGS)).isZero();
    }

    private static ValidatableResponse create(String mutation, Map<String, Object> data, Map<String, Object> more) {
        Map<String, Object> input = new HashMap<>(Map.of("templateFileId", "5", "destinationFolderId", "6",
                "outputType", "PDF", "documents", List.of(document("Letter", data))));
        input.putAll(more);
        return ask(ALICE, mutation, Map.of("input", input));
    }

    private static Map<String, Object> document(String name, Map<String, Object> data) {
        return Map.of("name", name, "data", data);
    }
}
