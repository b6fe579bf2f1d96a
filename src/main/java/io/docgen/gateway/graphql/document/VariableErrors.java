package io.docgen.gateway.graphql.document;

import graphql.GraphQLError;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The errors for values of variables that their types do not allow. */
public final class VariableErrors {

    private VariableErrors() {
    }

    /**
     * One error for each violation, with its path in {@code extensions.argument}; empty if there is none.
     *
     * @param variables the variables of the request
     */
    public static List<GraphQLError> of(GraphQLSchema schema, OperationDefinition operation,
            Map<String, Object> variables) {
        InputChecker checker = new InputChecker("Variable");
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            String name = variable.getName();
            GraphQLType type = type(schema, variable.getType());
            if (type != null && (variables.containsKey(name) || variable.getDefaultValue() == null)) {
                checker.check(name, variables.get(name), type, variable.getSourceLocation());
            }
        }
        return checker.errors();
    }

    /** The type with a name; null if it is unknown. */
    public static @Nullable GraphQLType type(GraphQLSchema schema, Type<?> type) {
        if (type instanceof TypeName name) {
            return schema.getType(name.getName());
        }
        GraphQLType wrapped = type(schema,
                type instanceof NonNullType nonNull ? nonNull.getType() : ((ListType) type).getType());
        return wrapped == null
                ? null
                : type instanceof NonNullType ? GraphQLNonNull.nonNull(wrapped) : GraphQLList.list(wrapped);
    }
}
