package io.docgen.gateway.docgen.batch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.docgen.gateway.testsupport.BoxExamples.error;
import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.docgen.gateway.testsupport.Gateway.as;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.StubbedBox.answerWrite;
import static io.docgen.gateway.testsupport.StubbedBox.calls;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static io.docgen.gateway.testsupport.StubbedBox.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.http.Fault;
import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(StubbedBox.class)
class CreateDocgenBatchTest {

    private static final String PATH = "/2.0/docgen_batches";
    private static final String MUTATION = "mutation($input: CreateDocgenBatchInput!) "
            + "{ createDocgenBatch(input: $input) { batchId batch { id } } }";
    private static final Map<String, Object> DOCUMENT = Map.of("name", "Offer letter",
            "data", Map.of("customer_name", "Ada", "salary", 12.5, "perks", List.of("tea", "bike"), "senior", true));

    @BeforeEach
    void accept() {
        StubbedBox.reset();
        answerWrite(PATH, json("{\"id\": \"777\", \"type\": \"docgen_batch\"}").withStatus(202));
    }

    @Test
    void sendsTheRequestOfBox() {
        create(Map.of("templateFileVersionId", "9")).body("errors", nullValue())
                .body("data.createDocgenBatch", equalTo(Map.of("batchId", "777", "batch", Map.of("id", "777"))));
        assertThat(written()).hasSize(1);
        assertThat(written().get(0).getRequest().getMethod().getName()).isEqualTo("POST");
        assertThat(written().get(0).getRequest().getHeader("box-version")).isEqualTo("2025.0");
        assertThat(written().get(0).getRequest().getHeader("Authorization")).isEqualTo("Bearer alice");
        assertThat(new JsonObject(written().get(0).getRequest().getBodyAsString())).isEqualTo(new JsonObject("""
                {"file": {"type": "file", "id": "42"}, "file_version": {"type": "file_version", "id": "9"},
                 "input_source": "api", "destination_folder": {"type": "folder", "id": "0"}, "output_type": "pdf",
                 "document_generation_data": [{"generated_file_name": "Offer letter", "user_input":
                   {"customer_name": "Ada", "salary": 12.5, "perks": ["tea", "bike"], "senior": true}}]}
                """));
    }

    @Test
    void acceptsDataAsALiteral() {
        ask("""
                mutation { createDocgenBatch(input: {templateFileId: "42", destinationFolderId: "0", outputType: DOCX,
                    documents: [{name: "A", data: {name: "Ada", nested: {list: [1, null, 2.5]}}}]}) { batchId } }
                """).body("errors", nullValue());
        JsonObject sent = new JsonObject(written().get(0).getRequest().getBodyAsString());
        assertThat(sent.containsKey("file_version")).isFalse();
        assertThat(sent.getString("output_type")).isEqualTo("docx");
        assertThat(sent.getJsonArray("document_generation_data").getJsonObject(0).getJsonObject("user_input"))
                .isEqualTo(new JsonObject("{\"name\": \"Ada\", \"nested\": {\"list\": [1, null, 2.5]}}"));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("templateFileId", Map.of("templateFileId", "x/y")),
                Arguments.of("templateFileVersionId", Map.of("templateFileVersionId", "")),
                Arguments.of("destinationFolderId", Map.of("destinationFolderId", "..")),
                Arguments.of("documents", Map.of("documents", List.of())),
                Arguments.of("documents[0].name", documents(Map.of("name", " ", "data", Map.of()))),
                Arguments.of("documents[0].name", documents(Map.of("name", "a/b", "data", Map.of()))),
                Arguments.of("documents[1].name", documents(DOCUMENT, Map.of("name", "a\\b", "data", Map.of()))),
                Arguments.of("documents[0].data", documents(Map.of("name", "a", "data", "text"))),
                Arguments.of("documents[0].data", documents(Map.of("name", "a", "data", List.of(1)))),
                Arguments.of("documents[0].data",
                        documents(Map.of("name", "a", "data", Map.of("text", "x".repeat(102_400))))),
                Arguments.of("OutputType", Map.of("outputType", "EXE")));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void rejectsInvalidInputBeforeBoxIsCalled(String place, Map<String, Object> mistake) {
        create(mistake)
                .body("errors", hasSize(1))
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"))
                .body("errors[0].message", containsString(place));
        assertThat(written()).isEmpty();
    }

    @Test
    void acceptsDataUpToTheLimit() {
        create(documents(Map.of("name", "a", "data", Map.of("text", "x".repeat(102_400 - "{\"text\":\"\"}".length())))))
                .body("errors", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678901234567.89", "10000000.5", "5060.50", "1E2", "1E400", "-0.10", "0.1", "7",
            "-1E-7", "0", "0.00", "-0", "-0.0", "-0.000", "-0E5", "-0.0e-3",
            "1234567890123456789012345678901234567890", "9007199254740993"})
    void sendsNumbersUnchanged(String number) {
        String data = "{\"n\":" + number + ",\"deep\":[{\"list\":[" + number + ",{\"n\":" + number + "}]}]}";
        as(ALICE).body("{\"query\": \"mutation($data: JSON!) { createDocgenBatch(input: {templateFileId: 42, "
                + "destinationFolderId: 0, outputType: PDF, documents: [{name: \\\"A\\\", data: $data}, "
                + "{name: \\\"B\\\", data: {n: " + number + ", deep: [{list: [" + number + ", {n: " + number
                + "}]}]}}, "
                + "{name: \\\"C\\\", data: {inside: $data}}]}) { batchId } }\", "
                + "\"variables\": {\"data\": " + data + "}}").post("/graphql").then().body("errors", nullValue());
        assertThat(written().get(0).getRequest().getBodyAsString().split("\"user_input\":")).hasSize(4)
                .filteredOn(document -> !document.startsWith("{\"file\"")).allSatisfy(document -> assertThat(document)
                        .containsPattern("\"n\":" + Pattern.quote(number) + "[,}]")
                        .contains("\"list\":[" + number + ",{\"n\":" + number + "}]"));
    }

    @Test
    void sendsUnusualStringsUnchanged() {
        Map<String, Object> data = Map.of("quote\"", "\\ \u0001 \u2028 é 😀", "number", "1E400", "empty", Map.of(),
                "text", "{\"n\": 1}");
        create(documents(Map.of("name", "a", "data", data))).body("errors", nullValue());
        assertThat(
                new JsonObject(written().get(0).getRequest().getBodyAsString()).getJsonArray("document_generation_data")
                        .getJsonObject(0).getJsonObject("user_input"))
                .isEqualTo(new JsonObject(data));
        as(ALICE).body("{\"query\": \"" + MUTATION + "\", \"variables\": {\"input\": {\"templateFileId\": 42, "
                + "\"destinationFolderId\": 0, \"outputType\": \"PDF\", \"documents\": [{\"name\": \"a\", "
                + "\"data\": {\"half\": \"\\ud800 \\ud83d\\ude00\"}}]}}}").post("/graphql").then()
                .body("errors", nullValue());
        assertThat(written().get(1).getRequest().getBodyAsString()).contains("{\"half\":\"\\ud800 😀\"}");
    }

    @Test
    void namesEveryInvalidDocument() {
        create(documents(Map.of("name", "..", "data", Map.of()), DOCUMENT, Map.of("name", "a\u0000b", "data", "text")))
                .body("data.createDocgenBatch", nullValue())
                .body("errors.extensions.code", everyItem(equalTo("BAD_USER_INPUT")))
                .body("errors.extensions.argument",
                        contains("documents[0].name", "documents[2].name", "documents[2].data"));
        assertThat(written()).isEmpty();
    }

    @Test
    void namesIdsAndDocumentsInOneAnswer() {
        create(Map.of("templateFileId", "x", "templateFileVersionId", "", "destinationFolderId", "../1",
                "idempotencyKey", " ", "documents", List.of(DOCUMENT, Map.of("name", "", "data", 1))))
                .body("errors.extensions.argument", contains("templateFileId", "templateFileVersionId",
                        "destinationFolderId", "idempotencyKey", "documents[1].name", "documents[1].data"));
        create(Map.of("templateFileId", "x", "documents", List.of()))
                .body("errors.extensions.argument", contains("templateFileId", "documents"));
        create(Map.of("documents", Collections.nCopies(2000, Map.of("name", "", "data", Map.of()))))
                .body("errors", hasSize(1000));
        assertThat(written()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"500,UPSTREAM_ERROR,false,1", "502,UPSTREAM_ERROR,false,1", "503,UPSTREAM_UNAVAILABLE,false,1",
            "504,UPSTREAM_TIMEOUT,false,1", "400,BAD_USER_INPUT,false,1", "403,FORBIDDEN,true,1",
            "404,NOT_FOUND,true,1", "409,BAD_USER_INPUT,false,1", "413,BAD_USER_INPUT,false,1",
            "423,FORBIDDEN,true,1", "425,UPSTREAM_UNAVAILABLE,true,3", "429,RATE_LIMITED,true,1"})
    void isRetriedOnlyIfBoxHasNotExecutedIt(int status, String code, boolean safeToRetry, int tries) {
        answerWrite(PATH, json(error(status, "some_code")).withStatus(status));
        create(Map.of())
                .body("data.createDocgenBatch", nullValue())
                .body("errors", hasSize(1))
                .body("errors[0].extensions.code", equalTo(code))
                .body("errors[0].extensions.safeToRetry", equalTo(safeToRetry))
                .body("errors[0].message", not(containsString(" read ")))
                .body("errors[0].message", status < 500
                        ? not(containsString("anyway"))
                        : containsString("executed the request anyway"));
        assertThat(calls(PATH)).isEqualTo(tries);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void isNotRetriedIfTheConnectionBreaks(Fault fault) {
        answerWrite(PATH, aResponse().withFault(fault));
        create(Map.of()).body("errors[0].extensions.code", equalTo("UPSTREAM_ERROR"))
                .body("errors[0].extensions.safeToRetry", equalTo(false));
        assertThat(calls(PATH)).isEqualTo(1);
    }

    @Test
    void isNotRetriedIfBoxIsSlow() {
        answerWrite(PATH, json("{\"id\": \"777\"}").withStatus(202).withFixedDelay(3000));
        create(Map.of()).body("errors[0].extensions.code", equalTo("UPSTREAM_TIMEOUT"))
                .body("errors[0].extensions.safeToRetry", equalTo(false));
        assertThat(calls(PATH)).isEqualTo(1);
    }

    private static Map<String, Object> documents(Object... documents) {
        return Map.of("documents", List.of(documents));
    }

    private static ValidatableResponse create(Map<String, Object> changes) {
        Map<String, Object> input = new HashMap<>(Map.of("templateFileId", "42", "destinationFolderId", "0",
                "outputType", "PDF", "documents", List.of(DOCUMENT)));
        input.putAll(changes);
        return ask(ALICE, MUTATION, Map.of("input", input));
    }
}
