package io.docgen.gateway.graphql.document;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.CoercedVariables;
import graphql.language.EnumValue;
import graphql.language.NullValue;
import graphql.language.SourceLocation;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.docgen.gateway.graphql.GraphqlErrorMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds everything in a value, of a variable or in a document, that its type does not allow. graphql-java coerces
 * values and stops at the first mistake: this runs only after it has found one.
 */
final class InputChecker {

    /** A request can have more mistakes than an answer should have errors. */
    private static final int MAX_VIOLATIONS = 1000;
    private static final int MAX_QUOTED = 50;
    private static final Pattern NAME = Pattern.compile("[_A-Za-z][_0-9A-Za-z]*");

    private final String kind;
    private final List<GraphQLError> errors = new ArrayList<>();
    private @Nullable SourceLocation location;

    /** @param kind {@code Argument} or {@code Variable}, for the messages */
    InputChecker(String kind) {
        this.kind = kind;
    }

    /** One error for each violation, in the order of the values, with its path in {@code extensions.argument}. */
    List<GraphQLError> errors() {
        return errors;
    }

    /**
     * Checks a value.
     *
     * @param path the name of its argument or variable
     * @param place of the value in the document, or of the definition of its variable
     */
    void check(String path, @Nullable Object value, GraphQLType type, @Nullable SourceLocation place) {
        this.location = place;
        check(path, value, type);
    }

    private void check(String path, @Nullable Object value, GraphQLType type) {
        if (errors.size() >= MAX_VIOLATIONS || value instanceof VariableReference) {
            return;
        }
        if (value == null || value instanceof NullValue) {
            if (GraphQLTypeUtil.isNonNull(type)) {
                violation(path, value, "must not be null.");
            }
            return;
        }
        GraphQLType plain = GraphQLTypeUtil.unwrapNonNull(type);
        if (plain instanceof GraphQLList list) {
            list(path, value, list.getWrappedType());
        } else if (plain instanceof GraphQLInputObjectType object) {
            object(path, value, object);
        } else if (plain instanceof GraphQLEnumType names) {
            name(path, value, names);
        } else if (plain instanceof GraphQLScalarType scalar) {
            scalar(path, value, scalar);
        }
    }

    /** A value that is no list stands for a list with it. */
    private void list(String path, Object value, GraphQLType type) {
        Iterable<?> items = InputParts.items(value);
        if (items == null) {
            check(path, value, type);
            return;
        }
        int index = 0;
        for (Object item : items) {
            check(path + "[" + index++ + "]", item, type);
        }
    }

    private void object(String path, Object value, GraphQLInputObjectType type) {
        Map<String, ?> fields = InputParts.fields(value);
        if (fields == null) {
            violation(path, value, "must be an object with the fields of " + type.getName() + ": " + names(type) + ".");
            return;
        }
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            String name = path + "." + field.getName();
            if (fields.containsKey(field.getName())) {
                check(name, fields.get(field.getName()), field.getType());
            } else if (GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue()) {
                violation(name, value, "is missing.");
            }
        }
        fields.forEach((name, more) -> {
            if (type.getFieldDefinition(name) == null) {
                violation(path + "." + quoted(name), value,
                        "is no field of " + type.getName() + ": " + names(type) + ".");
            }
        });
    }

    private void name(String path, Object value, GraphQLEnumType type) {
        List<String> allowed = type.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList();
        String name = value instanceof EnumValue literal
                ? literal.getName()
                : value instanceof String text ? text : value instanceof StringValue text ? text.getValue() : null;
        if (name == null || value instanceof StringValue || !allowed.contains(name)) {
            String choice = type.getName() + ": " + choice(allowed) + ".";
            violation(path, value, value instanceof StringValue && allowed.contains(name)
                    ? "must be " + name + " without quotes."
                    : name != null && isShortName(name)
                            ? "is invalid: '" + name + "' is no " + choice
                            : "is no " + choice);
        }
    }

    private void scalar(String path, Object value, GraphQLScalarType type) {
        try {
            if (value instanceof Value<?> literal) {
                type.getCoercing().parseLiteral(literal, CoercedVariables.emptyVariables(), GraphQLContext.getDefault(),
                        Locale.ENGLISH);
            } else {
                type.getCoercing().parseValue(value, GraphQLContext.getDefault(), Locale.ENGLISH);
            }
        } catch (CoercingParseLiteralException | CoercingParseValueException invalid) {
            violation(path, value, switch (type.getName()) {
                case "String" -> "must be a string.";
                case "Boolean" -> "must be true or false.";
                case "Float" -> "must be a number.";
                default -> String.valueOf(invalid.getMessage());
            });
        }
    }

    private void violation(String path, @Nullable Object value, String rule) {
        if (errors.size() < MAX_VIOLATIONS) {
            SourceLocation own = value instanceof Value<?> literal ? literal.getSourceLocation() : null;
            errors.add(GraphqlErrorMapper.invalidInput(kind + " '" + path + "' " + rule, path,
                    own == null ? location : own));
        }
    }

    private static String names(GraphQLInputObjectType type) {
        return type.getFieldDefinitions().stream().map(GraphQLInputObjectField::getName)
                .collect(Collectors.joining(", "));
    }

    private static String choice(List<String> names) {
        return names.size() == 1
                ? names.get(0)
                : String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.get(names.size() - 1);
    }

    private static boolean isShortName(String text) {
        return text.length() <= MAX_QUOTED && NAME.matcher(text).matches();
    }

    private static String quoted(String name) {
        return isShortName(name) ? name : "…";
    }
}
