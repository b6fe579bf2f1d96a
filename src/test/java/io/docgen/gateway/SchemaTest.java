package io.docgen.gateway;

import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import graphql.language.AbstractDescribedNode;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import io.docgen.gateway.graphql.schema.MemberOrder;
import io.docgen.gateway.graphql.schema.ServedSchema;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The schema is a contract: every change to it is intended and visible in review. */
@QuarkusTest
class SchemaTest {

    private static final Path COMMITTED = Path.of("src/main/graphql/schema.graphql");

    @Inject
    MemberOrder order;

    @Inject
    ServedSchema schema;

    @Test
    void isTheCommittedOne() throws IOException {
        String served = get("/graphql/schema.graphql").asString();
        if (Boolean.getBoolean("schema.write")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, served);
        }
        assertThat(served)
                .as("To accept the change: ./mvnw test -Dtest=SchemaTest -Dschema.write=true")
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void describesEveryTypeFieldArgumentAndValue() throws IOException {
        Document schema = Parser.parse(Files.readString(COMMITTED));
        assertThat(described(schema).filter(node -> node.getDescription() == null)).isEmpty();
    }

    /** What generators of clients do with it. */
    @Test
    void isValidByItself() throws IOException {
        GraphQLSchema built = UnExecutableSchemaGenerator
                .makeUnExecutableSchema(new SchemaParser().parse(Files.readString(COMMITTED)));
        assertThat(built.getType("BigDecimal")).as("not used").isNull();
    }

    /** In the order in which people read it, also by introspection: it is what GraphiQL shows. */
    @Test
    void isSortedForPeople() throws IOException {
        assertThat(Files.readString(COMMITTED)).containsSubsequence("type Query {", "  docgenJob(", "  docgenJobs(",
                "type Mutation {", "type Subscription {", "type DocgenJob implements Node {", "  id: ID!",
                "  status: DocgenJobStatus!");
        ask("{ __type(name: \"DocgenJob\") { fields { name } } }")
                .body("data.__type.fields.name.take(4)", contains("id", "status", "rawStatus", "failures"));
        ask("{ __type(name: \"DocgenJobStatus\") { enumValues { name } } }")
                .body("data.__type.enumValues.name[0]", equalTo("PENDING"));
        order.first().forEach((type, members) -> assertThat(schema.get().getType(type)).as(type).isNotNull()
                .satisfies(known -> assertThat(known.getChildren())
                        .map(child -> ((GraphQLNamedSchemaElement) child).getName())
                        .startsWith(members.toArray(String[]::new))));
    }

    /** As GraphiQL and generators of clients see it. */
    @Test
    void deprecatesByIntrospectionToo() {
        ask("{ __type(name: \"CreateDocgenBatchPayload\") { fields(includeDeprecated: true) { name isDeprecated "
                + "deprecationReason } } }")
                .body("data.__type.fields.find { it.name == 'batchId' }.isDeprecated", equalTo(true))
                .body("data.__type.fields.find { it.name == 'batchId' }.deprecationReason",
                        startsWith("Use `batch { id }`"))
                .body("data.__type.fields.find { it.name == 'batch' }.isDeprecated", equalTo(false));
    }

    @Test
    void hasNoFormatInTheTextsOfMoments() throws IOException {
        assertThat(Files.readString(COMMITTED)).contains("createdAfter: DateTime").doesNotContain("(ISO-8601)");
    }

    @Test
    void hasNoDirectivesButThoseOfTheCost() throws IOException {
        assertThat(Parser.parse(Files.readString(COMMITTED)).getDefinitionsOfType(DirectiveDefinition.class))
                .map(DirectiveDefinition::getName).containsExactly("cost", "listSize");
        assertThat(Files.readString(COMMITTED)).contains("progress: DocgenBatchProgress @cost(weight : \"1\")",
                "path: [Folder!] @cost(weight : \"10\") @listSize(assumedSize : 10)",
                "batchId: ID! @deprecated(reason : \"Use `batch { id }`");
    }

    private static Stream<AbstractDescribedNode<?>> described(Node<?> node) {
        Stream<AbstractDescribedNode<?>> below = ((List<?>) node.getChildren()).stream()
                .flatMap(child -> described((Node<?>) child));
        return node instanceof ObjectTypeDefinition || node instanceof FieldDefinition
                || node instanceof InputValueDefinition || node instanceof EnumTypeDefinition
                || node instanceof EnumValueDefinition || node instanceof ScalarTypeDefinition
                        ? Stream.concat(Stream.of((AbstractDescribedNode<?>) node), below)
                        : below;
    }
}
