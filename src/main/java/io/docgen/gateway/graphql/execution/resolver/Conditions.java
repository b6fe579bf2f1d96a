package io.docgen.gateway.graphql.execution.resolver;

import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Selection;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of a selection: its {@code @skip} and {@code @include}, and the type of a fragment. */
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

    /**
     * Whether a fragment applies to an object.
     *
     * @param condition its type condition; null if it has none
     */
    public static boolean applies(@Nullable TypeName condition, GraphQLObjectType object, GraphQLSchema schema) {
        return condition == null || condition.getName().equals(object.getName())
                || schema.getType(condition.getName()) instanceof GraphQLNamedOutputType type
                        && (type instanceof GraphQLInterfaceType || type instanceof GraphQLUnionType)
                        && schema.isPossibleType(type, object);
    }

    private static boolean isTrue(Directive directive, Map<String, Object> variables) {
        Argument condition = directive.getArgument("if");
        Value<?> value = condition == null ? null : condition.getValue();
        return value instanceof BooleanValue literal
                ? literal.isValue()
                : value instanceof VariableReference variable && Boolean.TRUE.equals(variables.get(variable.getName()));
    }
}
