package io.docgen.gateway.engine.resolver;

import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Selection;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.Map;

/** The conditions of a selection: its {@code @skip} and {@code @include}. */
public final class Conditions {

    private Conditions() {
    }

    /**
     * Whether a selection is executed.
     *
     * @param variables coerced values
     */
    public static boolean areMet(Selection<?> selection, Map<String, Object> variables) {
        DirectivesContainer<?> container = (DirectivesContainer<?>) selection;
        if (container.getDirectives().isEmpty()) {
            return true;
        }
        for (Directive directive : container.getDirectives()) {
            boolean skip = directive.getName().equals("skip");
            if ((skip || directive.getName().equals("include")) && isTrue(directive, variables) == skip) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTrue(Directive directive, Map<String, Object> variables) {
        Argument condition = directive.getArgument("if");
        Value<?> value = condition == null ? null : condition.getValue();
        return value instanceof BooleanValue literal
                ? literal.isValue()
                : value instanceof VariableReference variable && Boolean.TRUE.equals(variables.get(variable.getName()));
    }
}
