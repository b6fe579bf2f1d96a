package io.docgen.gateway.graphql.limits;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.docgen.gateway.graphql.FieldCost;
import io.docgen.gateway.graphql.execution.resolver.CostedFetcher;
import io.docgen.gateway.graphql.schema.ServedSchema;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** The costs of all fields of the schema, as their data fetchers know them. */
@Singleton
public class FieldCosts {

    private final Map<String, FieldCost> costs = new HashMap<>();

    @Inject
    FieldCosts(ServedSchema schema) {
        this(schema.get());
    }

    /** @throws IllegalStateException if a cost names a subfield or an argument that the field does not have */
    FieldCosts(GraphQLSchema schema) {
        schema.getAllTypesAsList().forEach(type -> {
            if (type instanceof GraphQLObjectType object) {
                object.getFieldDefinitions().forEach(field -> add(schema, object, field));
            }
        });
    }

    private void add(GraphQLSchema schema, GraphQLObjectType type, GraphQLFieldDefinition field) {
        if (schema.getCodeRegistry().getDataFetcher(type, field) instanceof CostedFetcher fetcher
                && !fetcher.cost().equals(FieldCost.NONE)) {
            FieldCost cost = fetcher.cost();
            String coordinate = coordinate(type.getName(), field.getName());
            cost.free()
                    .forEach(name -> require(has(GraphQLTypeUtil.unwrapAll(field.getType()), name), coordinate, name));
            String argument = cost.listArgument();
            if (argument != null) {
                require(field.getArgument(argument) != null, coordinate, argument);
            }
            FieldCost.Scan scan = cost.scan();
            if (scan != null) {
                scan.arguments().forEach(name -> require(field.getArgument(name) != null, coordinate, name));
            }
            costs.put(coordinate, cost);
        }
    }

    private static boolean has(GraphQLType type, String field) {
        return type instanceof GraphQLFieldsContainer fields && fields.getFieldDefinition(field) != null;
    }

    private static void require(boolean known, String coordinate, String name) {
        if (!known) {
            throw new IllegalStateException("The cost of " + coordinate + " names " + name + ", which does not exist.");
        }
    }

    /**
     * The cost of a field; none if it is not declared.
     *
     * @param type the name of the type that has the field
     */
    public FieldCost of(String type, String field) {
        return costs.getOrDefault(coordinate(type, field), FieldCost.NONE);
    }

    /** The declared costs by coordinate. */
    Map<String, FieldCost> all() {
        return Map.copyOf(costs);
    }

    private static String coordinate(String type, String field) {
        return type + "." + field;
    }
}
