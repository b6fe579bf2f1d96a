package io.docgen.gateway.graphql;

import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.docgen.gateway.testsupport.Gateway;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class QueryErrorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"{ nope }", "{ docgenJob { id } }", "{ docgenJob(id: \"1\") }", "query A { __typename } "
            + "query B { __typename }", "mutation { nope }"})
    void anInvalidDocumentIsBadUserInput(String query) {
        ask(query).body("errors", hasSize(1)).body("errors[0].extensions", equalTo(Map.of("code", "BAD_USER_INPUT")));
    }

    @Test
    void aVariableOfTheWrongTypeIsBadUserInput() {
        ask(ALICE, "query($first: Int) { docgenJob(id: \"12345\") { batch { jobs(first: $first) { nodes { id } } } } }",
                Map.of("first", "many"))
                .body("errors", hasSize(1))
                .body("errors[0].extensions", equalTo(Map.of("code", "BAD_USER_INPUT", "argument", "first")));
    }

    @Test
    void aMissingVariableIsBadUserInput() {
        ask("query($id: ID!) { docgenJob(id: $id) { id } }").body("errors", hasSize(1))
                .body("errors[0].message", equalTo("Variable 'id' must not be null."))
                .body("errors[0].extensions", equalTo(Map.of("code", "BAD_USER_INPUT", "argument", "id")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "query($v: Boolean = true) { docgenJob(id: \"12345\") @skip(if: $v) { id } }",
            "query($v: Boolean = true) { ...F } fragment F on Query { __typename @include(if: $v) }",
            "query($v: ID = \"12345\") { docgenJob(id: $v) { id } }",
            "query($v: ID = \"12345\") { ...F } fragment F on Query { ...G } fragment G on Query { docgenJob(id: $v) { id } }",
            "query($v: String = \"Query\") { __type(name: $v) { name } }",
            "query($v: Boolean = true) { nope(id: $v) { id } }",
            "mutation($v: ID = \"12345\") { deleteDocgenTemplate(input: {templateId: $v}) { deletedTemplateId } }",
            "mutation($v: [DocgenDocumentInput!] = []) { createDocgenBatch(input: {templateFileId: \"1\", destinationFolderId: \"0\", "
                    + "outputType: PDF, documents: $v}) { __typename } }"})
    void aNullForAVariableThatHasADefaultIsBadUserInput(String query) {
        ask(ALICE, query, Collections.singletonMap("v", null))
                .body("errors", hasSize(1)).body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "query($v: ID = \"12345\") { docgenJob(id: $v) { id } } | id",
            "mutation($v: [DocgenDocumentInput!] = []) { createDocgenBatch(input: {templateFileId: \"1\", "
                    + "destinationFolderId: \"0\", outputType: PDF, documents: $v}) { batchId } } | input.documents",
            "mutation($v: String = \"\") { createDocgenBatch(input: {templateFileId: \"1\", destinationFolderId: \"0\", "
                    + "outputType: PDF, documents: [{name: \"a\", data: {}}, {name: $v, data: {}}]}) { batchId } } "
                    + "| input.documents[1].name"})
    void theArgumentThatCannotBeNullIsNamed(String query, String argument) {
        ask(ALICE, query, Collections.singletonMap("v", null))
                .body("errors[0].message", equalTo("'" + argument + "' must not be null, but '$v' is null."))
                .body("errors[0].extensions.argument", equalTo(argument));
    }

    /** Nothing that is executed takes it. */
    @ParameterizedTest
    @ValueSource(strings = {
            "query A($v: ID = \"12345\") { __typename used: __typename @skip(if: true) ...F @skip(if: true) }"
                    + " fragment F on Query { docgenJob(id: $v) { id } }",
            "query A($v: ID = \"12345\") { __typename ... @skip(if: true) { docgenJob(id: $v) { id } } } query B($v: ID = \"12345\") { ...F }"
                    + " fragment F on Query { docgenJob(id: $v) { id } }",
            "query A($v: ID = \"12345\", $no: Boolean = false) { __typename"
                    + " docgenJob(id: $v) @include(if: $no) { id } ... @skip(if: true) { docgenJob(id: $v) { id } } }"})
    void aNullThatIsNotUsedIsAllowed(String query) {
        Map<String, Object> request = new HashMap<>(Map.of("query", query, "operationName", "A"));
        request.put("variables", Collections.singletonMap("v", null));
        Gateway.as(ALICE).body(request).post("/graphql").then().body("errors", nullValue())
                .body("data", equalTo(Map.of("__typename", "Query")));
    }

    @Test
    void descriptionsAreAllowedAndKeepPlaces() {
        String described = """
                "Reads a job \ud83d\ude00" query Q("Its id" $id: ID!) { ...F __typename }
                \"""
                What is read.
                \"""
                fragment F on Query { docgenJob(id: $id) { id WRONG } }
                """;
        ask(ALICE, described.replace("WRONG", ""), Map.of("id", "12345")).body("errors", nullValue())
                .body("data.docgenJob.id", equalTo("12345"));
        ask(ALICE, described.replace("WRONG", "wrong"), Map.of("id", "12345"))
                .body("errors.locations", equalTo(List.of(List.of(Map.of("line", 5, "column", 47)))));
        Gateway.as(ALICE).queryParam("query", "\"D\" mutation { deleteDocgenTemplate(input: {templateId: 1}) "
                + "{ templateId } }").get("/graphql").then().statusCode(405);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{ __typename } \u2028 | Invalid syntax at line 1 column 16",
            "{ a SPACES } \u2029 | Invalid syntax at line 1 column 2630",
            "\"Shorthand\" { __typename } | Invalid syntax with offending token '\"Shorthand\"' at line 1 column 1",
            "{ a(b: SPACES | Invalid syntax with offending token '<EOF>' at line 1 column 2630",
            "subscription { __typename a: __typename } | Subscription operation must have exactly one root field",
            "subscription S { a: docgenJobUpdated(id: 1) { job { id } } b: docgenJobUpdated(id: 1) { job { id } } } "
                    + "| Subscription operation 'S' must have exactly one root field"})
    void messagesAreForPeople(String query, String message) {
        ask(query.replace("SPACES", " ".repeat(2622))).body("errors[0].message", equalTo(message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ ... @defer { __typename } }",
            "query @experimental_disableErrorPropagation { __typename }"})
    void aDirectiveWithoutEffectIsUnknown(String query) {
        ask(query).body("errors[0].message", startsWith("Unknown directive"))
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
    }

    @Test
    void introspectionShowsTheDirectivesThatWork() {
        ask("{ __schema { directives { name } } }").body("data.__schema.directives.name",
                containsInAnyOrder("include", "skip", "deprecated", "oneOf", "specifiedBy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ docgenJob(id: {a: 1}) { id } }", "{ docgenJobs(first: 1.5) { nodes { id } } }",
            "query($a: Int = 1.5) { docgenJobs(first: $a) { nodes { id } } }",
            "mutation { createDocgenBatch(input: {file: {id: [1, A]}}) { __typename } }"})
    void messagesNameNoClassesOfLibraries(String query) {
        ask(query).body("errors[0].message", not(matchesPattern("(?s).*(\\w+Value|\\w@\\[|Validation error).*")));
    }
}
