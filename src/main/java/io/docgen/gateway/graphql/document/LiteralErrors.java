package io.docgen.gateway.graphql.document;

import graphql.GraphQLError;
import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The errors for values in a document that their types do not allow. Anything else may be wrong with it too. */
public final class LiteralErrors {

    private final GraphQLSchema schema;
    private final InputChecker checker = new InputChecker("Argument");

    private LiteralErrors(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** One error for each violation, with its path in {@code extensions.argument}; empty if there is none. */
    public static List<GraphQLError> of(GraphQLSchema schema, Document document) {
        LiteralErrors errors = new LiteralErrors(schema);
        document.getDefinitionsOfType(OperationDefinition.class).forEach(errors::operation);
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(errors::fragment);
        return errors.checker.errors();
    }

    private void operation(OperationDefinition operation) {
        directives(operation);
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            directives(variable);
            GraphQLType type = VariableErrors.type(schema, variable.getType());
            if (type != null && variable.getDefaultValue() != null) {
                checker.check(variable.getName(), variable.getDefaultValue(), type, variable.getSourceLocation());
            }
        }
        walk(operation.getSelectionSet(), switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        });
    }

    private void fragment(FragmentDefinition fragment) {
        directives(fragment);
        walk(fragment.getSelectionSet(), schema.getType(fragment.getTypeCondition().getName()));
    }

    private void walk(@Nullable SelectionSet selections, @Nullable GraphQLType parent) {
        if (selections == null) {
            return;
        }
        for (Selection<?> selection : selections.getSelections()) {
            directives((DirectivesContainer<?>) selection);
            if (selection instanceof Field field) {
                GraphQLFieldDefinition definition = definition(field, parent);
                if (definition != null) {
                    arguments(field.getArguments(), definition::getArgument);
                    walk(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType()));
                }
            } else if (selection instanceof InlineFragment inline) {
                walk(inline.getSelectionSet(), inline.getTypeCondition() == null
                        ? parent
                        : schema.getType(inline.getTypeCondition().getName()));
            }
        }
    }

    private @Nullable GraphQLFieldDefinition definition(Field field, @Nullable GraphQLType parent) {
        if (field.getName().equals(schema.getIntrospectionTypeFieldDefinition().getName())) {
            return schema.getIntrospectionTypeFieldDefinition();
        }
        return parent instanceof GraphQLFieldsContainer type ? type.getFieldDefinition(field.getName()) : null;
    }

    private void directives(DirectivesContainer<?> holder) {
        for (Directive directive : holder.getDirectives()) {
            GraphQLDirective definition = schema.getDirective(directive.getName());
            if (definition != null) {
                arguments(directive.getArguments(), definition::getArgument);
            }
        }
    }

    private void arguments(List<Argument> arguments, Function<String, @Nullable GraphQLArgument> definitions) {
        for (Argument argument : arguments) {
            GraphQLArgument definition = definitions.apply(argument.getName());
            if (definition != null) {
                checker.check(argument.getName(), argument.getValue(), definition.getType(),
                        argument.getSourceLocation());
            }
        }
    }
}
