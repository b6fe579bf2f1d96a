package io.docgen.gateway.graphql.execution.plan;

import graphql.execution.MergedField;
import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import io.docgen.gateway.graphql.execution.resolver.Conditions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Plans an operation: merges its fields and applies its fragments and conditions. */
final class Planner {

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Object> variables;
    private final int maxFields;
    private int fields;

    /**
     * @param variables coerced values of those that occur in conditions
     * @param maxFields the largest plan: fragments can make a short document select thousands of fields
     */
    Planner(GraphQLSchema schema, Map<String, FragmentDefinition> fragments, Map<String, Object> variables,
            int maxFields) {
        this.maxFields = maxFields;
        this.schema = schema;
        this.fragments = fragments;
        this.variables = variables;
    }

    /** @throws UnplannableException if the operation has something that a plan does not know */
    PlannedObject plan(OperationDefinition operation) {
        GraphQLObjectType root = operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION
                ? schema.getSubscriptionType()
                : schema.getQueryType();
        return object(root, List.of(operation.getSelectionSet()));
    }

    /** The number of fields that were planned, each occurrence in the document counted. */
    int fields() {
        return fields;
    }

    private PlannedObject object(GraphQLObjectType type, List<SelectionSet> selectionSets) {
        Map<String, List<Field>> selected = new LinkedHashMap<>();
        selectionSets.forEach(selections -> collect(type, selections, selected));
        return new PlannedObject(selected.values().stream().map(fields -> field(type, fields)).toList());
    }

    private void collect(GraphQLObjectType type, SelectionSet selections, Map<String, List<Field>> selected) {
        for (Selection<?> selection : selections.getSelections()) {
            if (!Conditions.areMet(selection, variables)) {
                continue;
            }
            if (selection instanceof Field field) {
                selected.computeIfAbsent(field.getResultKey(), key -> new ArrayList<>(1)).add(field);
            } else if (selection instanceof InlineFragment inline) {
                collectFragment(type, inline.getTypeCondition(), inline.getSelectionSet(), selected);
            } else if (selection instanceof FragmentSpread spread) {
                FragmentDefinition fragment = Objects.requireNonNull(fragments.get(spread.getName()));
                collectFragment(type, fragment.getTypeCondition(), fragment.getSelectionSet(), selected);
            }
        }
    }

    private void collectFragment(GraphQLObjectType type, @Nullable TypeName condition, SelectionSet selections,
            Map<String, List<Field>> selected) {
        if (Conditions.applies(condition, type, schema)) {
            collect(type, selections, selected);
        }
    }

    private PlannedField field(GraphQLObjectType parent, List<Field> occurrences) {
        fields += occurrences.size();
        if (fields > maxFields) {
            throw new UnplannableException();
        }
        GraphQLFieldDefinition definition = Introspection.getFieldDefinition(schema, parent,
                occurrences.get(0).getName());
        return new PlannedField(MergedField.newMergedField(occurrences).build(), parent, definition,
                schema.getCodeRegistry().getDataFetcher(parent, definition), type(definition.getType(), occurrences));
    }

    private PlannedType type(GraphQLType type, List<Field> fields) {
        if (type instanceof GraphQLNonNull nonNull) {
            PlannedType nullable = type(nonNull.getWrappedType(), fields);
            return new PlannedType(true, nullable.type(), nullable.item(), nullable.object());
        }
        if (type instanceof GraphQLList list) {
            return new PlannedType(false, type, type(list.getWrappedType(), fields), null);
        }
        if (type instanceof GraphQLObjectType object) {
            return new PlannedType(false, type, null,
                    object(object, fields.stream().map(Field::getSelectionSet).toList()));
        }
        if (type instanceof GraphQLScalarType || type instanceof GraphQLEnumType) {
            return new PlannedType(false, type, null, null);
        }
        throw new UnplannableException();
    }
}
