package io.docgen.gateway.graphql.document;

import graphql.GraphQLError;
import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.List;

/** The errors for values in a document that their types do not allow. Anything else may be wrong with it too. */
public final class LiteralErrors extends ArgumentWalk {

    private final GraphQLSchema schema;
    private final InputChecker checker = new InputChecker("Argument");

    private LiteralErrors(GraphQLSchema schema) {
        super(schema);
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
        selections(operation);
    }

    @Override
    protected void argument(Argument argument, GraphQLArgument definition) {
        checker.check(argument.getName(), argument.getValue(), definition.getType(), argument.getSourceLocation());
    }
}
