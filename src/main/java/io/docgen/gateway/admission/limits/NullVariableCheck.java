package io.docgen.gateway.admission.limits;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.docgen.gateway.error.GatewayException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rejects null in non-null positions. A nullable variable with a default is valid there, and may still be sent as null.
 * graphql-java finds that only while it executes the field, and does not expect it in directives and input objects.
 */
final class NullVariableCheck {

    private final GraphQLSchema schema;
    private final Set<String> nulls;

    private NullVariableCheck(GraphQLSchema schema, Set<String> nulls) {
        this.schema = schema;
        this.nulls = nulls;
    }

    /**
     * Checks an operation and all fragments before they are validated.
     *
     * @param sent the names of the variables that were sent as null
     * @throws GatewayException {@code BAD_USER_INPUT} at the first one in a non-null position
     */
    static void check(GraphQLSchema schema, Document document, OperationDefinition operation, Set<String> sent) {
        Set<String> nulls = new HashSet<>(sent);
        nulls.removeIf(name -> operation.getVariableDefinitions().stream()
                .noneMatch(variable -> variable.getName().equals(name) && variable.getDefaultValue() != null));
        if (nulls.isEmpty()) {
            return;
        }
        NullVariableCheck check = new NullVariableCheck(schema, nulls);
        check.walk(operation.getSelectionSet(), operation.getOperation() == OperationDefinition.Operation.MUTATION
                ? schema.getMutationType()
                : schema.getQueryType());
        check.directives(operation);
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(fragment -> check
                .walk(fragment.getSelectionSet(), schema.getType(fragment.getTypeCondition().getName())));
    }

    private void walk(@Nullable SelectionSet selections, @Nullable GraphQLType type) {
        if (selections == null) {
            return;
        }
        for (Selection<?> selection : selections.getSelections()) {
            directives((DirectivesContainer<?>) selection);
            if (selection instanceof Field field) {
                GraphQLFieldDefinition definition = field.getName().equals("__type")
                        ? schema.getIntrospectionTypeFieldDefinition()
                        : type instanceof GraphQLFieldsContainer parent
                                ? parent.getFieldDefinition(field.getName())
                                : null;
                arguments(field.getArguments(), definition == null ? name -> null : definition::getArgument);
                walk(field.getSelectionSet(),
                        definition == null ? null : GraphQLTypeUtil.unwrapAll(definition.getType()));
            } else if (selection instanceof InlineFragment inline) {
                walk(inline.getSelectionSet(),
                        inline.getTypeCondition() == null ? type : schema.getType(inline.getTypeCondition().getName()));
            }
        }
    }

    private void directives(DirectivesContainer<?> holder) {
        for (Directive directive : holder.getDirectives()) {
            var definition = schema.getDirective(directive.getName());
            arguments(directive.getArguments(), definition == null ? name -> null : definition::getArgument);
        }
    }

    private void arguments(List<Argument> arguments, Function<String, GraphQLArgument> definitions) {
        for (Argument argument : arguments) {
            GraphQLArgument definition = definitions.apply(argument.getName());
            if (definition != null) {
                value(argument.getName(), argument.getValue(), definition.getType());
            }
        }
    }

    private void value(String name, Value<?> value, GraphQLType type) {
        if (value instanceof VariableReference variable && GraphQLTypeUtil.isNonNull(type)
                && nulls.contains(variable.getName())) {
            throw GatewayException
                    .badUserInput("'$" + variable.getName() + "' is null, but '" + name + "' must not be null.");
        }
        GraphQLType plain = GraphQLTypeUtil.unwrapNonNull(type);
        if (value instanceof ArrayValue array) {
            GraphQLType entry = GraphQLTypeUtil.isList(plain) ? GraphQLTypeUtil.unwrapOne(plain) : plain;
            array.getValues().forEach(one -> value(name, one, entry));
        } else if (value instanceof ObjectValue object
                && GraphQLTypeUtil.unwrapAll(plain) instanceof GraphQLInputObjectType input) {
            object.getObjectFields().stream().filter(field -> input.getField(field.getName()) != null)
                    .forEach(field -> value(field.getName(), field.getValue(),
                            input.getField(field.getName()).getType()));
        }
    }
}
