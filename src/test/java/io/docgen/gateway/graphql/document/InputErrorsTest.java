package io.docgen.gateway.graphql.document;

import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.docgen.gateway.testsupport.Gateway.as;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.StubbedBox.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(StubbedBox.class)
class InputErrorsTest {

    private static final String MUTATION = "mutation($input: CreateDocgenBatchInput!) "
            + "{ createDocgenBatch(input: $input) { batchId } }";
    private static final String DOCUMENT = "{\"name\": \"a\", \"data\": {}}";

    @BeforeEach
    void reset() {
        StubbedBox.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1.5", "1.0", "1E3", "1e0", "-0.0", "[\"1\"]", "[1]", "[]", "{}", "{\"id\": 1}"})
    void anIdIsAStringOrAnInteger(String id) {
        send("query($id: ID!) { docgenBatch(id: $id) { id } }", "{\"id\": " + id + "}")
                .body("errors", hasSize(1)).body("errors[0].message", containsString("a string or an integer"))
                .body("errors[0].extensions", equalTo(Map.of("code", "BAD_USER_INPUT", "argument", "id")))
                .body("errors[0].locations", hasSize(1)).body("$", not(hasKey("data")));
        send("mutation($input: DeleteDocgenTemplateInput!) { deleteDocgenTemplate(input: $input) { templateId } }",
                "{\"input\": {\"templateId\": " + id + "}}")
                .body("errors.extensions.argument", contains("input.templateId"));
        assertThat(asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"\"12\",12", "12,12", "\"\u00e9\",", "3000000000,3000000000", "0,0", "-0,0",
            "123456789012345678901234567890,123456789012345678901234567890"})
    void stringsAndIntegersAreIds(String id, String same) {
        ValidatableResponse response = send(
                "query($id: ID) { docgenBatch(id: \"1\") { id } used: docgenBatch(id: $id) { id } }"
                        .replace("ID)", "ID!)"),
                "{\"id\": " + id + "}");
        if (same == null) {
            response.body("errors[0].path", contains("used"));
        } else {
            response.body("errors", nullValue()).body("data.used.id", equalTo(same));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1.5", "[\"1\"]", "{}", "ONE"})
    void anIdInADocumentIsAStringOrAnInteger(String id) {
        ask("{ docgenBatch(id: " + id + ") { id } }").body("errors", hasSize(1))
                .body("errors[0].message", equalTo("Argument 'id' must be a string or an integer."))
                .body("errors[0].extensions.argument", equalTo("id"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "outputType | \"pdf\" | 'pdf' is no DocgenOutputType: DOCX or PDF",
            "outputType | \"p d f\" | is no DocgenOutputType: DOCX or PDF",
            "outputType | 1 | is no DocgenOutputType: DOCX or PDF",
            "outputType | null | must not be null",
            "documents[0] | null | must not be null",
            "documents[1] | \"text\" | must be an object with the fields of DocgenDocumentInput: name, data",
            "documents[0].name | 7 | must be a string",
            "documents[0].nme | 7 | is no field of DocgenDocumentInput: name, data",
            "documents[2].data | null | must not be null",
            "templateFileVersionId | true | must be a string or an integer",
            "idempotencyKey | {} | must be a string",
            "more | 1 | is no field of CreateDocgenBatchInput: templateFileId,"})
    void anErrorNamesThePathAndWhatIsAllowed(String place, String value, String rule) {
        int index = place.startsWith("documents[") ? place.charAt(10) - '0' : 0;
        String field = place.contains(".") ? place.substring(place.indexOf('.') + 1) : null;
        String document = field == null
                ? value
                : "{\"name\": \"a\", \"data\": {}, \"" + field + "\": " + value + "}";
        String documents = (DOCUMENT + ", ").repeat(index) + (place.startsWith("documents") ? document : DOCUMENT);
        String input = "{\"templateFileId\": 1, \"destinationFolderId\": 0, \"outputType\": \"PDF\", \"documents\": ["
                + documents + "]" + (place.startsWith("documents") ? "" : ", \"" + place + "\": " + value) + "}";
        send(MUTATION, "{\"input\": " + input + "}")
                .body("errors", hasSize(1))
                .body("errors[0].message", containsString("'input." + place + "' "))
                .body("errors[0].message", containsString(rule))
                .body("errors[0].extensions", equalTo(Map.of("code", "BAD_USER_INPUT", "argument", "input." + place)));
        assertThat(asked()).isEmpty();
    }

    @Test
    void everyViolationOfVariablesIsInOneAnswer() {
        send("mutation($input: CreateDocgenBatchInput!, $other: ID!, $first: Int) { createDocgenBatch(input: $input) "
                + "{ batchId batch { jobs(first: $first) { nodes { id } } } } "
                + "deleteDocgenTemplate(input: {templateId: $other}) { templateId } }",
                "{\"first\": 4294967298, \"input\": {\"templateFileId\": true, \"outputType\": \"pdf\", \"documents\": ["
                        + "{\"name\": 1}, " + DOCUMENT + ", {\"name\": \"a\", \"data\": null}], \"extra\": 1}}")
                .body("errors.extensions.argument", contains("input.templateFileId", "input.destinationFolderId",
                        "input.outputType", "input.documents[0].name", "input.documents[0].data",
                        "input.documents[2].data", "input.extra", "other", "first"))
                .body("errors.extensions.code", everyItem(equalTo("BAD_USER_INPUT"))).body("$", not(hasKey("data")));
        assertThat(asked()).isEmpty();
    }

    @Test
    void everyViolationOfADocumentIsInOneAnswer() {
        ask("mutation { createDocgenBatch(input: {templateFileId: true, outputType: \"PDF\", documents: [{name: 1}, "
                + "{name: \"a\", data: null}, {name: \"b\", data: {deep: [1, {a: $data}]}, file: 1}]}) "
                + "@include(if: 1) { batchId batch { jobs(first: 1.5) { nodes { id } } } } nope }")
                .body("errors.extensions.argument", hasItems("input.templateFileId", "input.destinationFolderId",
                        "input.outputType", "input.documents[0].name", "input.documents[0].data",
                        "input.documents[1].data", "input.documents[2].file", "if", "first"))
                .body("errors.message", hasItems("Argument 'input.outputType' must be PDF without quotes.",
                        "Undefined variable 'data'", "Argument 'if' must be true or false."))
                .body("errors", hasSize(9 + 2));
    }

    @Test
    void aDefaultIsChecked() {
        ask("query($id: ID! = true) { docgenBatch(id: $id) { id } }").body("errors", hasSize(1))
                .body("errors[0].extensions.argument", equalTo("id"));
    }

    @Test
    void oneValueStandsForAList() {
        send(MUTATION,
                "{\"input\": {\"templateFileId\": \"1\", \"destinationFolderId\": \"0\", \"outputType\": \"PDF\","
                        + " \"documents\": {\"name\": \"a\"}}}")
                .body("errors.extensions.argument", contains("input.documents.data"));
    }

    @Test
    void theNumberOfErrorsIsBounded() {
        ask(ALICE, MUTATION, Map.of("input", Map.of("documents", Collections.nCopies(5000, List.of()))))
                .body("errors", hasSize(1000));
    }

    private static ValidatableResponse send(String query, String variables) {
        return as(ALICE).body("{\"query\": \"" + query.replace("\"", "\\\"") + "\", \"variables\": " + variables + "}")
                .post("/graphql").then().statusCode(200);
    }
}
