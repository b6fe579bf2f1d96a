package io.docgen.gateway.graphql.tool;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.docgen.gateway.graphql.document.ArgumentWalk;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** For what the variables of a valid document are used: which describe themselves, and which are idempotency keys. */
final class VariableUses extends ArgumentWalk {

    private static final String KEY = "idempotencyKey";

    private final Map<String, String> descriptions = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final Set<String> keys = new LinkedHashSet<>();
    private boolean missing;

    VariableUses(GraphQLSchema schema, Document document, OperationDefinition operation) {
        super(schema);
        selections(operation);
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(this::fragment);
    }

    /** The description of the argument or field that a variable is first given to, by the name of the variable. */
    Map<String, String> descriptions() {
        return descriptions;
    }

    /** The variables by the places that they are given to. A place that has several is none. */
    ToolArguments arguments() {
        places.keySet().removeAll(ambiguous);
        return new ToolArguments(places);
    }

    /** The variables that are idempotency keys. */
    Set<String> keys() {
        return keys;
    }

    /** Whether something takes an idempotency key, and no variable of its own is given to it. */
    boolean isKeyMissing() {
        return missing;
    }

    @Override
    protected void argument(Argument argument, GraphQLArgument definition) {
        use(argument.getValue(), definition.getType(), definition.getDescription(), argument.getName());
    }

    private void use(Value<?> value, GraphQLType type, @Nullable String description, String place) {
        GraphQLInputObjectType object = GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType input
                ? input
                : null;
        if (value instanceof VariableReference variable) {
            if (description != null) {
                descriptions.putIfAbsent(variable.getName(), description);
            }
            String other = places.putIfAbsent(place, variable.getName());
            if (other != null && !other.equals(variable.getName())) {
                ambiguous.add(place);
            }
            missing |= object != null && object.getFieldDefinition(KEY) != null; // the key is within the variable
        } else if (value instanceof ArrayValue list) {
            for (int i = 0; i < list.getValues().size(); i++) {
                use(list.getValues().get(i), type, description, place + '[' + i + ']');
            }
        } else if (value instanceof ObjectValue fields && object != null) {
            fields(fields, object, place);
        }
    }

    private void fields(ObjectValue value, GraphQLInputObjectType type, String place) {
        boolean keyed = type.getFieldDefinition(KEY) == null;
        for (ObjectField field : value.getObjectFields()) {
            GraphQLInputObjectField definition = type.getFieldDefinition(field.getName());
            use(field.getValue(), definition.getType(), definition.getDescription(),
                    place + '.' + field.getName());
            if (field.getName().equals(KEY) && field.getValue() instanceof VariableReference key) {
                missing |= !keys.add(key.getName()); // two mutations would be one request
                keyed = true;
            }
        }
        missing |= !keyed;
    }
}
