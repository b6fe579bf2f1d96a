package io.docgen.gateway.graphql.schema;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphqlTypeComparatorRegistry;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.SchemaPrinter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A schema in the schema definition language: root types, then others as they are reached from those. */
public final class SchemaDocument {

    private static final List<Class<? extends GraphQLNamedType>> KINDS = List.of(GraphQLObjectType.class,
            GraphQLInterfaceType.class, GraphQLInputObjectType.class, GraphQLEnumType.class, GraphQLScalarType.class);

    private static final Set<String> PRINTED = Set.of("specifiedBy", "deprecated", "cost", "listSize");

    private SchemaDocument() {
    }

    /** @param annotate gives a type what is printed with it */
    public static String of(GraphQLSchema schema, UnaryOperator<GraphQLNamedType> annotate) {
        SchemaPrinter printer = new SchemaPrinter(SchemaPrinter.Options.defaultOptions().includeScalarTypes(true)
                .includeDirectiveDefinitions(false).includeDirectives(SchemaDocument::isPrinted)
                .setComparators(GraphqlTypeComparatorRegistry.AS_IS_REGISTRY));
        Set<GraphQLNamedType> types = reachedFrom(roots(schema));
        return KINDS.stream().flatMap(kind -> types.stream().filter(kind::isInstance))
                .map(annotate).map(printer::print).map(String::strip).collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static List<GraphQLSchemaElement> roots(GraphQLSchema schema) {
        return Stream.<@Nullable GraphQLSchemaElement>of(schema.getQueryType(), schema.getMutationType(),
                schema.getSubscriptionType()).filter(Objects::nonNull).toList();
    }

    private static Set<GraphQLNamedType> reachedFrom(List<GraphQLSchemaElement> roots) {
        Set<GraphQLNamedType> reached = new LinkedHashSet<>();
        Set<GraphQLSchemaElement> seen = new LinkedHashSet<>(roots);
        Deque<GraphQLSchemaElement> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            GraphQLSchemaElement element = next.removeFirst();
            if (element instanceof GraphQLNamedType type && !isBuiltIn(type)) {
                reached.add(type);
            }
            element.getChildren().stream().filter(seen::add).forEach(next::add);
        }
        return reached;
    }

    private static boolean isBuiltIn(GraphQLNamedType type) {
        return Introspection.isIntrospectionTypes(type) || type instanceof GraphQLScalarType scalar
                && ScalarInfo.isGraphqlSpecifiedScalar(scalar);
    }

    private static boolean isPrinted(String directive) {
        return PRINTED.contains(directive);
    }
}
