package io.docgen.gateway.graphql.limits;

import graphql.Scalars;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLAppliedDirectiveArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import io.docgen.gateway.graphql.FieldCost;
import io.docgen.gateway.graphql.schema.SchemaDocument;
import io.docgen.gateway.graphql.schema.ServedSchema;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Prints the schema with the costs of its fields and the sizes of its lists, in the directives of <a
 * href="https://ibm.github.io/graphql-specs/cost-spec.html">IBM's specification</a>, by which tools estimate an
 * operation before it is sent. Introspection does not know applied directives.
 */
@Singleton
public class CostDirectives {

    private static final String DEFINITIONS = """
            "The calls to Box that a field makes, unless only its ids are selected. A field without it makes none: set the default of your tool to 0."
            directive @cost(
              "A number of calls."
              weight: String!
            ) on FIELD_DEFINITION

            "The size of a list, or of the lists in a page."
            directive @listSize(
              "The size if no argument says it."
              assumedSize: Int,
              "The arguments that say the size."
              slicingArguments: [String!],
              "The subfields that are lists of this size."
              sizedFields: [String!],
              "Whether one of the arguments has to be given."
              requireOneSlicingArgument: Boolean = true
            ) on FIELD_DEFINITION

            """;

    private final ServedSchema schema;
    private final FieldCosts costs;

    CostDirectives(ServedSchema schema, FieldCosts costs) {
        this.schema = schema;
        this.costs = costs;
    }

    /** The schema in the schema definition language, without what only a router of a federated graph asks for. */
    public String print() {
        return DEFINITIONS + SchemaDocument.of(schema.withoutFederation(),
                type -> type instanceof GraphQLObjectType object
                        ? object.transform(costed -> object.getFieldDefinitions()
                                .forEach(field -> costed.field(costed(object, field))))
                        : type);
    }

    private GraphQLFieldDefinition costed(GraphQLObjectType type, GraphQLFieldDefinition field) {
        FieldCost cost = costs.of(type.getName(), field.getName());
        int calls = cost.calls() + (cost.objectRead().isEmpty() ? 0 : 1) + (cost.operationRead().isEmpty() ? 0 : 1);
        List<String> lists = listsOf(field);
        return field.transform(to -> {
            if (calls > 0) {
                to.withAppliedDirective(
                        directive("cost", argument("weight", Scalars.GraphQLString, Integer.toString(calls))));
            }
            if (!lists.isEmpty()) {
                to.withAppliedDirective(directive("listSize", texts("slicingArguments", List.of("first")),
                        texts("sizedFields", lists),
                        argument("requireOneSlicingArgument", Scalars.GraphQLBoolean, false)));
            } else if (cost.listSize() > 1) {
                to.withAppliedDirective(
                        directive("listSize", argument("assumedSize", Scalars.GraphQLInt, cost.listSize())));
            }
        });
    }

    /** The lists of the page that a field with {@code first} returns. */
    private static List<String> listsOf(GraphQLFieldDefinition field) {
        return field.getArgument("first") != null
                && GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer page
                        ? page.getFieldDefinitions().stream()
                                .filter(list -> GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(list.getType())))
                                .map(GraphQLNamedSchemaElement::getName).toList()
                        : List.of();
    }

    private static GraphQLAppliedDirective directive(String name, GraphQLAppliedDirectiveArgument... arguments) {
        GraphQLAppliedDirective.Builder directive = GraphQLAppliedDirective.newDirective().name(name);
        for (GraphQLAppliedDirectiveArgument argument : arguments) {
            directive.argument(argument);
        }
        return directive.build();
    }

    private static GraphQLAppliedDirectiveArgument texts(String name, List<String> values) {
        return argument(name, GraphQLList.list(Scalars.GraphQLString), values);
    }

    private static GraphQLAppliedDirectiveArgument argument(String name, GraphQLInputType type, Object value) {
        return GraphQLAppliedDirectiveArgument.newArgument().name(name).type(type).valueProgrammatic(value).build();
    }
}
