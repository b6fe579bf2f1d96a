package io.docgen.gateway.admission.limits;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.docgen.gateway.relay.PageRequest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What an operation may cost: the calls to Box that its fields may take, those below a list as often as the list may have
 * entries. Stops at the first limit that is passed, so that no query takes long to measure, be its fragments as they may;
 * it is measured before it is validated, so anything can be wrong with it.
 */
final class QueryCost {

    /** How many fields are looked at, fragments written out; about what fits into the tokens of a query without them. */
    private static final int MOST_FIELDS = 5000;
    private static final int MOST_OF_A_LIST = 100;

    private final GraphQLSchema schema;
    private final LimitsConfig limits;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Object> variables;
    private int fields;
    private int rootFields;
    private double cost;

    private QueryCost(GraphQLSchema schema, LimitsConfig limits, Document document, OperationDefinition operation,
            Map<String, Object> variables) {
        this.schema = schema;
        this.limits = limits;
        this.variables = new HashMap<>();
        operation.getVariableDefinitions().forEach(variable -> this.variables.put(variable.getName(),
                variable.getDefaultValue() instanceof IntValue literal ? literal.getValue() : null));
        this.variables.putAll(variables);
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /** @throws QueryTooComplexException if the operation is past a limit */
    static int of(GraphQLSchema schema, LimitsConfig limits, Document document, OperationDefinition operation,
            Map<String, Object> variables) {
        QueryCost measured = new QueryCost(schema, limits, document, operation, variables);
        GraphQLObjectType root = operation.getOperation() == OperationDefinition.Operation.MUTATION
                ? schema.getMutationType() : schema.getQueryType();
        measured.walk(operation.getSelectionSet(), root, 1, 1, 1, Set.of());
        return (int) Math.ceil(measured.cost);
    }

    /**
     * @param times how often the selection may be resolved
     * @param entries how many entries a list field of it may have
     */
    private void walk(SelectionSet selections, GraphQLObjectType type, int depth, double times, int entries,
            Set<String> within) {
        if (selections == null) {
            return;
        }
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof Field field) {
                field(field, type, depth, times, entries, within);
            } else if (selection instanceof InlineFragment inline) {
                walk(inline.getSelectionSet(), type, depth, times, entries, within);
            } else if (selection instanceof FragmentSpread spread && !within.contains(spread.getName())
                    && fragments.containsKey(spread.getName())) {
                Set<String> deeper = new HashSet<>(within);
                deeper.add(spread.getName());
                walk(fragments.get(spread.getName()).getSelectionSet(), type, depth, times, entries, deeper);
            }
            require(++fields, MOST_FIELDS, "selects too many fields");
        }
    }

    private void field(Field field, GraphQLObjectType parent, int depth, double times, int entries, Set<String> within) {
        if (depth == 1) {
            require(++rootFields, limits.rootFields(), "has too many fields of its own");
        }
        if (field.getName().startsWith("__")) {
            return; // graphql-java keeps introspections within bounds itself
        }
        require(depth, limits.depth(), "is too deep");
        GraphQLFieldDefinition definition = parent == null ? null : parent.getFieldDefinition(field.getName());
        GraphQLNamedType type = definition == null ? null : GraphQLTypeUtil.unwrapAll(definition.getType());
        if (definition != null) {
            cost += times * FieldCosts.of(parent.getName(), field, type.getName(), selected(field.getSelectionSet(), within));
            require((int) Math.min(cost, Integer.MAX_VALUE), limits.cost(), "costs too much");
        }
        boolean list = definition != null && GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
        walk(field.getSelectionSet(), type instanceof GraphQLObjectType object ? object : null, depth + 1,
                list ? times * entries : times, first(field, definition), within);
    }

    private Set<String> selected(SelectionSet selections, Set<String> within) {
        Set<String> names = new HashSet<>();
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                if (selection instanceof Field field && !field.getName().startsWith("__")) {
                    names.add(field.getName());
                } else if (selection instanceof InlineFragment inline) {
                    names.addAll(selected(inline.getSelectionSet(), within));
                } else if (selection instanceof FragmentSpread spread && fragments.containsKey(spread.getName())) {
                    names.add("..." + spread.getName()); // not looked into: taken to want more than is known
                }
            }
        }
        return names;
    }

    /** How many entries the lists below a field may have: what the argument will be, or all if it can be nothing. */
    private int first(Field field, GraphQLFieldDefinition definition) {
        if (definition == null || definition.getArgument("first") == null) {
            return 1;
        }
        Object first = field.getArguments().stream().filter(argument -> argument.getName().equals("first"))
                .findFirst().map(argument -> value(argument.getValue())).orElse(null);
        if (first == null) {
            return Integer.parseInt(PageRequest.DEFAULT_FIRST);
        }
        return first instanceof Number number ? (int) Math.max(1, Math.min(number.doubleValue(), MOST_OF_A_LIST)) : MOST_OF_A_LIST;
    }

    private Object value(Value<?> value) {
        if (value instanceof VariableReference variable) {
            return variables.get(variable.getName());
        }
        return value instanceof IntValue literal ? literal.getValue() : value instanceof NullValue ? null : value;
    }

    private static void require(int actual, int most, String complaint) {
        if (actual > most) {
            throw new QueryTooComplexException("The query " + complaint + ": the limit is " + most + ". Ask for less at once.");
        }
    }
}
