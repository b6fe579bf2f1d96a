package io.docgen.gateway.graphql.document;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
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

/**
 * Walks the arguments of fields and directives that the schema defines. Anything can be wrong with the document. The
 * walk does not expand fragments, so its time is bounded by the length of the document: a subclass walks each fragment
 * at most once.
 */
public abstract class ArgumentWalk {

    private final GraphQLSchema schema;

    protected ArgumentWalk(GraphQLSchema schema) {
        this.schema = schema;
    }

    protected abstract void argument(Argument argument, GraphQLArgument definition);

    /** Whether the walk goes on with the arguments of a selection and with what is below it. */
    protected boolean enters(Selection<?> selection) {
        return true;
    }

    /** A fragment is spread. */
    protected void spread(FragmentSpread spread) {
        // not expanded
    }

    protected final void selections(OperationDefinition operation) {
        walk(operation.getSelectionSet(), switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        });
    }

    protected final void fragment(FragmentDefinition fragment) {
        directives(fragment);
        walk(fragment.getSelectionSet(), schema.getType(fragment.getTypeCondition().getName()));
    }

    protected final void directives(DirectivesContainer<?> holder) {
        for (Directive directive : holder.getDirectives()) {
            GraphQLDirective definition = schema.getDirective(directive.getName());
            if (definition != null) {
                arguments(directive.getArguments(), definition::getArgument);
            }
        }
    }

    private void walk(@Nullable SelectionSet selections, @Nullable GraphQLType type) {
        if (selections == null) {
            return;
        }
        for (Selection<?> selection : selections.getSelections()) {
            directives((DirectivesContainer<?>) selection);
            if (!enters(selection)) {
                continue;
            }
            if (selection instanceof Field field) {
                field(field, definition(field, type));
            } else if (selection instanceof InlineFragment inline) {
                walk(inline.getSelectionSet(),
                        inline.getTypeCondition() == null ? type : schema.getType(inline.getTypeCondition().getName()));
            } else if (selection instanceof FragmentSpread spread) {
                spread(spread);
            }
        }
    }

    private void field(Field field, @Nullable GraphQLFieldDefinition definition) {
        if (definition != null) {
            arguments(field.getArguments(), definition::getArgument);
        }
        walk(field.getSelectionSet(), definition == null ? null : GraphQLTypeUtil.unwrapAll(definition.getType()));
    }

    private @Nullable GraphQLFieldDefinition definition(Field field, @Nullable GraphQLType type) {
        if (field.getName().equals(schema.getIntrospectionTypeFieldDefinition().getName())) {
            return schema.getIntrospectionTypeFieldDefinition();
        }
        return type instanceof GraphQLFieldsContainer parent ? parent.getFieldDefinition(field.getName()) : null;
    }

    private void arguments(List<Argument> arguments, Function<String, @Nullable GraphQLArgument> definitions) {
        for (Argument argument : arguments) {
            GraphQLArgument definition = definitions.apply(argument.getName());
            if (definition != null) {
                argument(argument, definition);
            }
        }
    }
}
