package io.docgen.gateway.graphql.schema;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Sorts fields, arguments and values, which SmallRye GraphQL adds in the order of a hash table. */
final class MemberSorter extends GraphQLTypeVisitorStub {

    private final Map<String, List<String>> first;

    private MemberSorter(MemberOrder order) {
        this.first = order.first();
    }

    static GraphQLSchema sorted(GraphQLSchema schema, MemberOrder order) {
        return SchemaTransformer.transformSchema(schema, new MemberSorter(order));
    }

    private <T extends GraphQLNamedSchemaElement> List<T> sorted(String type, List<T> members) {
        List<String> names = first.getOrDefault(type, List.of("id"));
        return members.stream().sorted(Comparator
                .comparingInt((T member) -> names.contains(member.getName())
                        ? names.indexOf(member.getName())
                        : names.size())
                .thenComparing(GraphQLNamedSchemaElement::getName)).toList();
    }

    @Override
    public TraversalControl visitGraphQLObjectType(GraphQLObjectType type,
            TraverserContext<GraphQLSchemaElement> context) {
        return changeNode(context, type.transform(to -> to
                .replaceFields(sorted(type.getName(), type.getFieldDefinitions()))));
    }

    @Override
    public TraversalControl visitGraphQLFieldDefinition(GraphQLFieldDefinition field,
            TraverserContext<GraphQLSchemaElement> context) {
        List<GraphQLArgument> arguments = field.getArguments();
        return arguments.size() < 2
                ? TraversalControl.CONTINUE
                : changeNode(context, field.transform(to -> to.replaceArguments(sorted("arguments", arguments))));
    }

    @Override
    public TraversalControl visitGraphQLInputObjectType(GraphQLInputObjectType type,
            TraverserContext<GraphQLSchemaElement> context) {
        return changeNode(context, type.transform(to -> to
                .replaceFields(sorted(type.getName(), type.getFieldDefinitions()))));
    }

    @Override
    public TraversalControl visitGraphQLEnumType(GraphQLEnumType type,
            TraverserContext<GraphQLSchemaElement> context) {
        return changeNode(context, type.transform(to -> to.replaceValues(sorted(type.getName(), type.getValues()))));
    }
}
