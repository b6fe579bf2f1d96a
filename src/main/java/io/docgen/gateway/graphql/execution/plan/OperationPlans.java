package io.docgen.gateway.graphql.execution.plan;

import graphql.execution.ExecutionContext;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.VariableReference;
import io.docgen.gateway.graphql.document.PreparedDocument;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The plans of a document: one for each operation and each combination of the variables in its {@code @skip} and
 * {@code @include}, made when it is first executed. The oldest is dropped for a new one, and made again when it is
 * needed, so that no client can use up the plans of others.
 */
final class OperationPlans {

    /** More combinations than a frontend has. */
    private static final int MAX_PLANS = 32;

    /** As many as an operation may have. */
    private static final int MAX_FIELDS = 5000;

    private final List<String> conditionVariables;
    private final int maxFields;
    private final Map<Key, Kept> plans = new ConcurrentHashMap<>();
    private final Queue<Key> oldestFirst = new ArrayDeque<>();
    private int fields;

    /**
     * @param operation null if it has no name
     * @param conditions the values of the variables in conditions, in order
     */
    private record Key(@Nullable String operation, List<Boolean> conditions) {

        /** Written out, because native executables interpret the generated method, which is slow. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Objects.equals(operation, key.operation)
                    && conditions.equals(key.conditions);
        }

        @Override
        public int hashCode() {
            return 31 * Objects.hashCode(operation) + conditions.hashCode();
        }
    }

    /** @param plan null if the operation has something that a plan does not know */
    private record Kept(@Nullable PlannedObject plan, int fields) {
    }

    /** @param maxFields the fields of all plans, so that a cached document takes no more memory than it counts for */
    OperationPlans(Document document, int maxFields) {
        this.maxFields = maxFields;
        Set<String> names = new TreeSet<>();
        collect(document, names);
        this.conditionVariables = List.copyOf(names);
    }

    /** The plans of a prepared document. */
    static OperationPlans of(PreparedDocument document) {
        return document.derived(OperationPlans.class,
                () -> new OperationPlans(document.document(), document.tokens()));
    }

    /** The plan of an operation of a prepared document; null if it has something that a plan does not know. */
    static @Nullable PlannedObject planOf(ExecutionContext context) {
        return of(context.getGraphQLContext().get(PreparedDocument.class)).plan(context);
    }

    /** The plan of the operation; null if it has something that a plan does not know. */
    @Nullable
    PlannedObject plan(ExecutionContext context) {
        OperationDefinition operation = context.getOperationDefinition();
        Map<String, Object> variables = context.getCoercedVariables().toMap();
        Key key = new Key(operation.getName(), conditionVariables.isEmpty()
                ? List.of()
                : conditionVariables.stream().map(name -> Boolean.TRUE.equals(variables.get(name))).toList());
        Kept known = plans.get(key);
        return (known == null ? keep(key, make(context, operation, variables)) : known).plan();
    }

    /** The fields of the plans that are kept. */
    synchronized int fields() {
        return fields;
    }

    /** The number of plans that are kept, those included that are none. */
    int size() {
        return plans.size();
    }

    private synchronized Kept keep(Key key, Kept made) {
        if (made.fields() > maxFields) {
            return made; // fragments have made many fields of few tokens
        }
        Kept known = plans.putIfAbsent(key, made);
        if (known != null) {
            return known; // of an equal operation at the same moment
        }
        oldestFirst.add(key);
        fields += made.fields();
        while (fields > maxFields || oldestFirst.size() > MAX_PLANS) {
            fields -= Objects.requireNonNull(plans.remove(oldestFirst.remove())).fields();
        }
        return made;
    }

    private Kept make(ExecutionContext context, OperationDefinition operation, Map<String, Object> variables) {
        Planner planner = new Planner(context.getGraphQLSchema(), context.getFragmentsByName(), variables, MAX_FIELDS);
        try {
            return new Kept(planner.plan(operation), planner.fields());
        } catch (UnplannableException unknown) {
            return new Kept(null, 0);
        }
    }

    private static void collect(Node<?> node, Set<String> names) {
        if (node instanceof Directive directive && directive.getArgument("if") != null
                && directive.getArgument("if").getValue() instanceof VariableReference variable) {
            names.add(variable.getName());
        }
        for (Node<?> child : node.getChildren()) {
            collect(child, names);
        }
    }
}
