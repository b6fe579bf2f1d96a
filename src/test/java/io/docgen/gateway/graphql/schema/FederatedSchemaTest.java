package io.docgen.gateway.graphql.schema;

import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.docgen.gateway.testsupport.Gateway.as;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.QuickSandbox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** As a router of a federated graph asks. Composition with another subgraph is tested in {@code src/test/frontend}. */
@QuarkusTest
@TestProfile(FederatedSchemaTest.Subgraph.class)
class FederatedSchemaTest {

    public static class Subgraph extends QuickSandbox {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
            overrides.put("graphql.federation.enabled", "true");
            return overrides;
        }
    }

    private static Map<String, Object> request(String selection, List<?> representations) {
        return Map.of("query", "query Entities__docgen__0($representations: [_Any!]!) "
                + "{ _entities(representations: $representations) { " + selection + " } }",
                "variables", Map.of("representations", representations));
    }

    private static ValidatableResponse entities(String selection, Object... representations) {
        return as(ALICE).body(request(selection, List.of(representations))).post("/graphql").then();
    }

    private static Map<String, Object> entity(String type, Object id) {
        return Map.of("__typename", type, "id", id);
    }

    @Test
    void describesItselfToRouters() {
        ask("{ _service { sdl } }").body("errors", nullValue()).body("data._service.sdl", containsString(
                "@link(import : [\"@key\", \"@shareable\"], url : \"https://specs.apollo.dev/federation/v2.3\")"))
                .body("data._service.sdl", containsString("type DocgenJob @key(fields : \"id\""))
                .body("data._service.sdl", containsString("type PageInfo @shareable"))
                .body("data._service.sdl", not(containsString("nodeId")));
    }

    @ParameterizedTest
    @CsvSource({"DocgenJob,12345,status,COMPLETED", "DocgenTemplate,1700000000001,fileName,Offer letter.docx",
            "File,42037322,itemStatus,ACTIVE", "Folder,300000000001,itemStatus,ACTIVE"})
    void readsEntities(String type, String id, String field, String value) {
        entities("__typename ... on " + type + " { id " + field + " }", entity(type, id))
                .body("errors", nullValue())
                .body("data._entities[0].__typename", equalTo(type))
                .body("data._entities[0].id", equalTo(id))
                .body("data._entities[0]." + field, equalTo(value));
    }

    @Test
    void readsEntitiesOfSeveralTypesInTheirOrder() {
        entities("__typename ... on File { name } ... on DocgenJob { outputFile { id } }", entity("File", "42037322"),
                entity("DocgenJob", 12345), entity("File", "42037322"))
                .body("errors", nullValue())
                .body("data._entities.__typename", contains("File", "DocgenJob", "File"));
    }

    @Test
    void anEntityThatFailsLeavesTheOthers() {
        entities("... on DocgenJob { status }", entity("DocgenJob", "999999"), entity("DocgenJob", "12345"))
                .body("errors", hasSize(1))
                .body("errors[0].extensions.code", equalTo("NOT_FOUND"))
                .body("errors[0].path", equalTo(List.of("_entities", 0)))
                .body("data._entities[0]", nullValue())
                .body("data._entities[1].status", equalTo("COMPLETED"));
    }

    static Stream<Object> noEntities() {
        return Stream.of("DocgenJob", 5, List.of(), Map.of(), Map.of("id", "12345"), Map.of("__typename", "DocgenJob"),
                entity("DocgenJob", "../users"), entity("DocgenJob", Map.of()), entity("FileVersion", "1"),
                entity("PageInfo", "1"), entity("", "1"));
    }

    @ParameterizedTest
    @MethodSource("noEntities")
    void rejectsWhatIsNoEntity(Object representation) {
        entities("__typename", entity("DocgenJob", "12345"), representation)
                .body("errors", hasSize(1))
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"))
                .body("errors[0].extensions.argument", containsString("representations[1]"))
                .body("data._entities[0].__typename", equalTo("DocgenJob"));
    }

    @Test
    void entitiesCostACallEachAndTheirFieldsAsElsewhere() {
        List<Object> jobs = Collections.nCopies(20, entity("DocgenJob", "12345"));
        Map<String, Object> cost = as(ALICE).header("GraphQL-Cost", "1")
                .body(request("... on DocgenJob { outputFile { name } }", jobs)).post("/graphql").then()
                .extract().path("extensions.cost");
        assertThat(cost).containsEntry("announced", 40);
    }

    @Test
    void tooManyEntitiesAreRejected() {
        entities("__typename", Collections.nCopies(5000, entity("DocgenBatch", "1")).toArray())
                .body("errors[0].extensions.code", equalTo("QUERY_TOO_COMPLEX"));
    }

    @Test
    void noEntitiesAreNoError() {
        entities("__typename").body("errors", nullValue()).body("data._entities", hasSize(0));
    }

    @Test
    void entitiesInTheDocumentItselfWork() {
        ask("{ _entities(representations: [{__typename: \"DocgenJob\", id: \"12345\"}]) { ... on DocgenJob { status } } }")
                .body("errors", nullValue()).body("data._entities.status", hasItems("COMPLETED"));
    }
}
