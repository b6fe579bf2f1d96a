package io.docgen.gateway.graphql.limits;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.docgen.gateway.graphql.FieldCost;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cost of an operation: the calls to Box that its fields may make, those below a list as often as the list may have
 * entries. Measuring stops at the first exceeded limit, so it is fast whatever the fragments are. The operation is
 * measured before it is validated, so anything can be wrong with it.
 */
final class OperationCost {

    /** Fields with fragments expanded; about as many as fit into the tokens of a document without fragments. */
    private static final int MAX_FIELDS = 5000;
    private static final int MAX_LIST_SIZE = 100;

    private final GraphQLSchema schema;
    private final FieldCosts costs;
    private final LimitsConfig limits;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final ArgumentValues arguments;
    private final Set<String> operationReads = new HashSet<>();
    private int fields;
    private int rootFields;
    private double cost;

    private OperationCost(GraphQLSchema schema, FieldCosts costs, LimitsConfig limits, Document document,
            OperationDefinition operation,
            Map<String, Object> variables) {
        this.schema = schema;
        this.costs = costs;
        this.limits = limits;
        this.arguments = new ArgumentValues(operation, variables);
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /**
     * What an operation costs.
     *
     * @param calls to Box
     * @param constant whether it costs the same with all variables
     */
    record Measured(int calls, boolean constant) {
    }

    /** @throws QueryTooComplexException if the operation exceeds a limit */
    static Measured of(GraphQLSchema schema, FieldCosts costs, LimitsConfig limits, Document document,
            OperationDefinition operation,
            Map<String, Object> variables) {
        OperationCost measured = new OperationCost(schema, costs, limits, document, operation, variables);
        GraphQLObjectType root = switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
        measured.walk(operation.getSelectionSet(), root, new Place(1, 1, 1, new HashSet<>()), Set.of());
        return new Measured((int) Math.ceil(measured.cost), !measured.arguments.wasVariable());
    }

    /**
     * Where a selection is.
     *
     * @param times how often it may be resolved
     * @param entries how many entries a list field in it may have
     * @param reads calls of the object that are counted already
     */
    private record Place(int depth, double times, int entries, Set<String> reads) {
    }

    private void walk(@Nullable SelectionSet selections, @Nullable GraphQLObjectType type, Place place,
            Set<String> within) {
        if (selections == null) {
            return;
        }
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof Field field) {
                field(field, type, place, within);
            } else if (selection instanceof InlineFragment inline) {
                walk(inline.getSelectionSet(), narrowed(type, inline.getTypeCondition()), place, within);
            } else if (selection instanceof FragmentSpread spread && !within.contains(spread.getName())
                    && fragments.containsKey(spread.getName())) {
                Set<String> deeper = new HashSet<>(within);
                deeper.add(spread.getName());
                FragmentDefinition fragment = fragments.get(spread.getName());
                walk(fragment.getSelectionSet(), narrowed(type, fragment.getTypeCondition()), place, deeper);
            }
            require(++fields, MAX_FIELDS, "Too many fields, fragments expanded: at most %d are allowed.");
        }
    }

    /** The type of what a fragment selects from: that of its condition, or within an object that of the object. */
    private @Nullable GraphQLObjectType narrowed(@Nullable GraphQLObjectType type, @Nullable TypeName condition) {
        return type == null && condition != null
                && schema.getType(condition.getName()) instanceof GraphQLObjectType object ? object : type;
    }

    private void field(Field field, @Nullable GraphQLObjectType parent, Place place, Set<String> within) {
        if (place.depth == 1) {
            require(++rootFields, DocumentBounds.MAX_ROOT_FIELDS, "Too many root fields: at most %d are allowed.");
        }
        if (field.getName().startsWith("__")) {
            return; // graphql-java bounds introspection itself
        }
        require(place.depth, limits.maxDepth(), "Too many nested levels: at most %d are allowed.");
        GraphQLFieldDefinition definition = parent == null ? null : parent.getFieldDefinition(field.getName());
        GraphQLNamedType type = definition == null ? null : GraphQLTypeUtil.unwrapAll(definition.getType());
        FieldCost fieldCost = definition == null || parent == null
                ? FieldCost.NONE
                : sized(costs.of(parent.getName(), field.getName()), field);
        if (definition != null) {
            charge(fieldCost, selected(field.getSelectionSet(), within), place);
        }
        if (field.getSelectionSet() == null) {
            return;
        }
        boolean list = definition != null
                && GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
        walk(field.getSelectionSet(), type instanceof GraphQLObjectType object ? object : null,
                new Place(place.depth + 1,
                        place.times * (list ? Math.max(place.entries, fieldCost.listSize()) : 1),
                        first(field, definition), new HashSet<>()),
                within);
    }

    /** The cost with the number of entries that the argument has, and with what others add. */
    private FieldCost sized(FieldCost declared, Field field) {
        FieldCost.Scan scan = declared.scan();
        if (scan != null && scan.arguments().stream().anyMatch(name -> arguments.isGiven(field, name))) {
            return declared.scanned();
        }
        String argument = declared.listArgument();
        return argument == null ? declared : declared.ofEach(arguments.sizeOf(field, argument));
    }

    private void charge(FieldCost field, Set<String> selected, Place place) {
        if (field.appliesTo(selected)) {
            cost += place.times * (field.calls() + added(field.objectRead(), place.reads))
                    + added(field.operationRead(), operationReads);
            require((int) Math.min(cost, Integer.MAX_VALUE), limits.maxCost(),
                    "The operation costs too much: at most %d calls to Box are allowed. Ask for less at once.");
        }
    }

    /** Counts a read once. */
    private static int added(String read, Set<String> counted) {
        return !read.isEmpty() && counted.add(read) ? 1 : 0;
    }

    private Set<String> selected(@Nullable SelectionSet selections, Set<String> within) {
        Set<String> names = new HashSet<>();
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                if (selection instanceof Field field) {
                    names.add(field.getName());
                } else if (selection instanceof InlineFragment inline) {
                    names.addAll(selected(inline.getSelectionSet(), within));
                } else if (selection instanceof FragmentSpread spread && fragments.containsKey(spread.getName())) {
                    names.add("..." + spread.getName()); // not expanded: counts as a field that is not free
                }
            }
        }
        return names;
    }

    /** How many entries the lists below a field may have: what the argument will be, or all if it can be nothing. */
    private int first(Field field, @Nullable GraphQLFieldDefinition definition) {
        GraphQLArgument first = definition == null ? null : definition.getArgument("first");
        return first == null ? 1 : arguments.first(field, defaultOf(first), MAX_LIST_SIZE);
    }

    private static int defaultOf(GraphQLArgument first) {
        Object value = first.getArgumentDefaultValue().getValue();
        return value instanceof IntValue literal
                ? literal.getValue().intValueExact()
                : Integer.parseInt(String.valueOf(value));
    }

    private static void require(int actual, int limit, String message) {
        if (actual > limit) {
            throw new QueryTooComplexException(String.format(Locale.ROOT, message, limit));
        }
    }
}
