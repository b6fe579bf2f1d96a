package io.docgen.gateway.graphql.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operations of a small schema as tools. */
class ToolFactoryTest {

    private static final ToolFactory FACTORY = new ToolFactory(UnExecutableSchemaGenerator
            .makeUnExecutableSchema(new SchemaParser().parse("""
                    scalar JSON
                    type Query {
                      thing("Which one" id: ID!, depth: Int = 3, filter: Filter): Thing
                      things: [Node!]!
                    }
                    type Mutation { make(input: MakeInput!): Thing, deleteThing(id: ID!): Thing }
                    interface Node { id: ID! }
                    type Thing implements Node { id: ID!, kind: Kind, sizes: [Float!], flag: Boolean!, data: JSON }
                    type Other implements Node { id: ID!, flag: String }
                    enum Kind { SMALL LARGE }
                    input Filter { "Of them" kinds: [Kind!]! = [SMALL], and: Filter, text: String! }
                    input MakeInput { name: String!, "Long" idempotencyKey: String, parts: [PartInput!] }
                    input PartInput { "Of a part" name: String!, idempotencyKey: String }
                    """)));

    @Test
    void haveTheNameTheTextAndTheVariables() {
        Tool tool = one("""
                "Reads a thing."
                query read("Its id" $id: ID!, $depth: Int = 5, $filter: Filter, $kinds: [Kind!]! = [LARGE, SMALL]) {
                  thing(id: $id, depth: $depth, filter: $filter) { id }
                  some: thing(id: 1, filter: { text: "", kinds: $kinds }) { id }
                }""");
        assertThat(tool.name()).isEqualTo("read");
        assertThat(tool.description()).isEqualTo("Reads a thing.");
        assertThat(tool.mutation()).isFalse();
        assertThat(tool.keys()).isEmpty();
        assertThat(tool.inputSchema()).isEqualTo(Map.of("type", "object", "additionalProperties", false,
                "required", List.of("id"),
                "properties", Map.of(
                        "id", Map.of("type", "string", "description", "Its id"),
                        "depth", Map.of("type", "integer", "default", BigInteger.valueOf(5)),
                        "kinds", Map.of("type", "array", "description", "Of them", "default", List.of("LARGE", "SMALL"),
                                "items", Map.of("type", "string", "enum", List.of("SMALL", "LARGE"))),
                        "filter", Map.of("type", "object", "additionalProperties", false, "required", List.of("text"),
                                "properties", Map.of("text", Map.of("type", "string"), "and", Map.of("type", "object"),
                                        "kinds", Map.of("type", "array", "description", "Of them",
                                                "default", List.of("SMALL"), "items",
                                                Map.of("type", "string", "enum", List.of("SMALL", "LARGE"))))))));
    }

    @Test
    void haveTheSchemaOfTheirData() {
        Map<String, Object> schema = one("""
                query read($if: Boolean!) {
                  thing(id: 1) { ...f data sizes flag @include(if: $if) __typename }
                  all: things { id ... on Thing { kind } ... on Other { flag } ... on Node { __typename } }
                }
                fragment f on Thing { id kind }""").outputSchema();
        assertThat(schema).doesNotContainKey("required").containsEntry("type", "object");
        Map<?, ?> properties = (Map<?, ?>) schema.get("properties");
        assertThat(properties).hasSize(3);
        assertThat(properties.get("errors")).isEqualTo(ToolErrors.SCHEMA);
        List<String> kinds = new ArrayList<>(Arrays.asList("SMALL", "LARGE", null));
        assertThat(properties.get("thing")).isEqualTo(Map.of("type", List.of("object", "null"),
                "required", List.of("id", "kind", "data", "sizes", "__typename"),
                "properties", Map.of("id", Map.of("type", "string"),
                        "kind", Map.of("type", List.of("string", "null"), "enum", kinds), "data", Map.of(),
                        "sizes", Map.of("type", List.of("array", "null"), "items", Map.of("type", "number")),
                        "flag", Map.of("type", "boolean"), "__typename", Map.of("type", "string"))));
        Map<?, ?> items = (Map<?, ?>) ((Map<?, ?>) properties.get("all")).get("items");
        assertThat(items.get("required")).isEqualTo(List.of("id", "__typename"));
        assertThat(((Map<?, ?>) items.get("properties")).keySet().toString()).isEqualTo("[id, kind, flag, __typename]");
    }

    @Test
    void knowTheirIdempotencyKeys() {
        Tool tool = one("""
                mutation make($name: String!, $one: String, $two: String) {
                  make(input: { name: "a", idempotencyKey: $one }) { id }
                  other: make(input: { name: $name, idempotencyKey: $two }) { id }
                }""");
        assertThat(tool.keys()).containsExactly("one", "two");
        assertThat(tool.mutation()).isTrue();
        assertThat(tool.destructive()).isFalse();
        assertThat(one("mutation gone($id: ID!) { a: deleteThing(id: $id) { id } }").destructive()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "mutation m { make(input: { name: \"a\" }) { id } } | idempotencyKey",
            "mutation m { make(input: { name: \"a\", idempotencyKey: \"b\" }) { id } } | idempotencyKey",
            "mutation m($i: MakeInput!) { make(input: $i) { id } } | idempotencyKey",
            "mutation m($k: String) { make(input: { name: \"a\", idempotencyKey: $k, parts: [{ name: \"\" }] }) { id } } "
                    + "| idempotencyKey",
            "mutation m($k: String) { a: make(input: { name: \"a\", idempotencyKey: $k }) { id } "
                    + "b: make(input: { name: \"b\", idempotencyKey: $k }) { id } } | idempotencyKey",
            "{ things { id } } | without a name",
            "query a23456789b123456789c123456789d123456789e123456789f123456789g12345 "
                    + "{ things { id } } | 65 characters",
            "query a { nope } | nope", "query a { | syntax",
            "query a { errors: things { id } } | 'errors'",
            "query a { things { id } } subscription b { things { id } } | 'b'"})
    void areRefused(String document, String reason) {
        assertThatThrownBy(() -> FACTORY.tools(document, true)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void areNoMutationsUnlessTheyAreAllowed() {
        String mutation = "mutation m { deleteThing(id: 1) { id } }";
        assertThat(FACTORY.tools(mutation, false)).isEmpty();
        assertThat(FACTORY.tools(mutation, true)).hasSize(1);
        assertThatThrownBy(() -> FACTORY.tools(mutation + " query q { things { id } }", false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Tool one(String document) {
        List<Tool> tools = FACTORY.tools(document, true);
        assertThat(tools).hasSize(1);
        return tools.get(0);
    }
}
