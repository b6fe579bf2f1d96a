package io.docgen.gateway.graphql.limits;

import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.OperationDefinition;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments that bound the size of lists, before the operation is validated: anything can be wrong with them. */
final class ArgumentValues {

    private final Map<String, Object> variables = new HashMap<>();
    private boolean variable;

    ArgumentValues(OperationDefinition operation, Map<String, Object> variables) {
        operation.getVariableDefinitions().forEach(variable -> this.variables.put(variable.getName(),
                variable.getDefaultValue() instanceof IntValue literal ? literal.getValue() : null));
        this.variables.putAll(variables);
    }

    /**
     * What {@code first} will be, from 1 to the largest number.
     *
     * @param usual if it is missing or null
     * @param max also if it can be nothing
     */
    int first(Field field, int usual, int max) {
        Object first = of(field, "first");
        if (first == null) {
            return usual;
        }
        return first instanceof Number number ? (int) Math.max(1, Math.min(number.doubleValue(), max)) : max;
    }

    /** The number of entries of a list; 1 if it is none, because a value stands for a list with it. */
    int sizeOf(Field field, String argument) {
        return of(field, argument) instanceof Collection<?> entries ? entries.size() : 1;
    }

    /** Whether an argument has a value other than null. */
    boolean isGiven(Field field, String argument) {
        return of(field, argument) != null;
    }

    /** Whether one of the arguments was a variable. */
    boolean wasVariable() {
        return variable;
    }

    private @Nullable Object of(Field field, String name) {
        return field.getArguments().stream().filter(argument -> argument.getName().equals(name))
                .findFirst().map(argument -> value(argument.getValue())).orElse(null);
    }

    private @Nullable Object value(Value<?> value) {
        if (value instanceof VariableReference reference) {
            variable = true;
            return variables.get(reference.getName());
        }
        if (value instanceof ArrayValue list) {
            return list.getValues();
        }
        return value instanceof IntValue literal ? literal.getValue() : value instanceof NullValue ? null : value;
    }
}
