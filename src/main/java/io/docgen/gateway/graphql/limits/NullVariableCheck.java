package io.docgen.gateway.graphql.limits;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.docgen.gateway.graphql.document.ArgumentWalk;
import io.docgen.gateway.graphql.execution.resolver.Conditions;
import io.docgen.gateway.support.error.GatewayException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Rejects null in non-null positions. A nullable variable with a default is valid there, and may still be sent as null.
 * graphql-java finds that only while it executes the field, and does not expect it in directives and input objects.
 */
final class NullVariableCheck extends ArgumentWalk {

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Object> variables = new HashMap<>();
    private final Set<String> nulls = new HashSet<>();

    private NullVariableCheck(GraphQLSchema schema, OperationDefinition operation, Map<String, Object> sent) {
        super(schema);
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            if (variable.getDefaultValue() instanceof BooleanValue literal) {
                variables.put(variable.getName(), literal.isValue());
            }
            if (variable.getDefaultValue() != null && sent.containsKey(variable.getName())
                    && sent.get(variable.getName()) == null) {
                nulls.add(variable.getName());
            }
        }
        variables.putAll(sent);
    }

    /**
     * Checks what an operation executes, before it is validated: the fragments that it reaches, and of the selections
     * with conditions those that are met.
     *
     * @param sent the variables of the request
     * @throws GatewayException {@code BAD_USER_INPUT} at the first one in a non-null position
     */
    static void check(GraphQLSchema schema, Document document, OperationDefinition operation,
            Map<String, Object> sent) {
        NullVariableCheck check = new NullVariableCheck(schema, operation, sent);
        if (check.nulls.isEmpty()) {
            return;
        }
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> check.fragments.put(fragment.getName(), fragment));
        check.directives(operation);
        check.selections(operation);
    }

    @Override
    protected boolean enters(Selection<?> selection) {
        return Conditions.areMet(selection, variables);
    }

    @Override
    protected void spread(FragmentSpread spread) {
        FragmentDefinition fragment = fragments.remove(spread.getName()); // each is checked once
        if (fragment != null) {
            fragment(fragment);
        }
    }

    @Override
    protected void argument(Argument argument, GraphQLArgument definition) {
        value(argument.getName(), argument.getValue(), definition.getType());
    }

    private void value(String path, Value<?> value, GraphQLType type) {
        if (value instanceof VariableReference variable && GraphQLTypeUtil.isNonNull(type)
                && nulls.contains(variable.getName())) {
            throw GatewayException.badUserInput(path, "must not be null, but '$" + variable.getName() + "' is null.");
        }
        GraphQLType plain = GraphQLTypeUtil.unwrapNonNull(type);
        if (value instanceof ArrayValue array) {
            GraphQLType entry = GraphQLTypeUtil.isList(plain) ? GraphQLTypeUtil.unwrapOne(plain) : plain;
            for (int i = 0; i < array.getValues().size(); i++) {
                value(path + "[" + i + "]", array.getValues().get(i), entry);
            }
        } else if (value instanceof ObjectValue object
                && GraphQLTypeUtil.unwrapAll(plain) instanceof GraphQLInputObjectType input) {
            object.getObjectFields().stream().filter(field -> input.getField(field.getName()) != null)
                    .forEach(field -> value(path + "." + field.getName(), field.getValue(),
                            input.getField(field.getName()).getType()));
        }
    }
}
