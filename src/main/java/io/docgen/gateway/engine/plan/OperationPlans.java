package io.docgen.gateway.engine.plan;

import graphql.execution.ExecutionContext;
import graphql.language.Directive;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.VariableReference;
import io.docgen.gateway.engine.document.PreparedDocument;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The plans of a document: one for each operation and each combination of the variables in its {@code @skip} and
 * {@code @include}, made when it is first executed.
 */
final class OperationPlans {

    /** More combinations than a frontend has. Others are executed without a plan. */
    private static final int MAX_PLANS = 32;

    private final List<String> conditionVariables;
    private final Map<Key, Optional<PlannedObject>> plans = new ConcurrentHashMap<>();
    private final AtomicInteger fieldsLeft;

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

    /** @param maxFields the fields of all plans, so that a cached document takes no more memory than it counts for */
    OperationPlans(ExecutionContext context, int maxFields) {
        this.fieldsLeft = new AtomicInteger(maxFields);
        Set<String> names = new TreeSet<>();
        collect(context.getDocument(), names);
        this.conditionVariables = List.copyOf(names);
    }

    /** The plan of an operation of a prepared document; null if it has something that a plan does not know. */
    static @Nullable PlannedObject planOf(ExecutionContext context) {
        PreparedDocument document = context.getGraphQLContext().get(PreparedDocument.class);
        return document.derived(OperationPlans.class, () -> new OperationPlans(context, document.tokens()))
                .plan(context);
    }

    /** The plan of the operation; null if it has something that a plan does not know. */
    @Nullable
    PlannedObject plan(ExecutionContext context) {
        OperationDefinition operation = context.getOperationDefinition();
        Map<String, Object> variables = context.getCoercedVariables().toMap();
        Key key = new Key(operation.getName(), conditionVariables.isEmpty()
                ? List.of()
                : conditionVariables.stream().map(name -> Boolean.TRUE.equals(variables.get(name))).toList());
        Optional<PlannedObject> known = plans.get(key);
        if (known == null) {
            if (plans.size() >= MAX_PLANS) {
                return null;
            }
            known = make(context, operation, variables);
            plans.put(key, known);
        }
        return known.orElse(null);
    }

    private Optional<PlannedObject> make(ExecutionContext context, OperationDefinition operation,
            Map<String, Object> variables) {
        Planner planner = new Planner(context.getGraphQLSchema(), context.getFragmentsByName(), variables,
                fieldsLeft.get());
        try {
            PlannedObject plan = planner.plan(operation);
            fieldsLeft.addAndGet(-planner.fields());
            return Optional.of(plan);
        } catch (UnplannableException unknown) {
            return Optional.empty();
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
