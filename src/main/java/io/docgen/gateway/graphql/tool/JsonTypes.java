package io.docgen.gateway.graphql.tool;

import graphql.Scalars;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** GraphQL's types without parts, and its literals, in JSON Schema. */
final class JsonTypes {

    static final String TYPE = "type";
    static final String ENUM = "enum";
    static final String PROPERTIES = "properties";
    static final String REQUIRED = "required";
    static final String DESCRIPTION = "description";

    /** Other scalars are any value, as {@code JSON} is. */
    private static final Map<String, String> SCALARS = Map.of(
            Scalars.GraphQLString.getName(), "string", Scalars.GraphQLID.getName(), "string", "DateTime", "string",
            Scalars.GraphQLInt.getName(), "integer", "BigInteger", "integer",
            Scalars.GraphQLFloat.getName(), "number", Scalars.GraphQLBoolean.getName(), "boolean");

    private JsonTypes() {
    }

    /** The schema of a scalar or an enum, which can be changed. */
    static Map<String, Object> leaf(GraphQLType type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (type instanceof GraphQLEnumType names) {
            schema.put(TYPE, "string");
            schema.put(ENUM, names.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList());
        } else if (type instanceof GraphQLScalarType scalar && SCALARS.containsKey(scalar.getName())) {
            schema.put(TYPE, SCALARS.get(scalar.getName()));
        }
        return schema;
    }

    /** The schema of a list, which can be changed. */
    static Map<String, Object> list(Map<String, Object> items) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(TYPE, "array");
        schema.put("items", items);
        return schema;
    }

    /** The value of a literal without variables. */
    static @Nullable Object value(Value<?> literal) {
        if (literal instanceof StringValue text) {
            return text.getValue();
        } else if (literal instanceof IntValue number) {
            return number.getValue();
        } else if (literal instanceof FloatValue number) {
            return number.getValue();
        } else if (literal instanceof BooleanValue truth) {
            return truth.isValue();
        } else if (literal instanceof EnumValue name) {
            return name.getName();
        } else if (literal instanceof ArrayValue list) {
            return values(list.getValues());
        } else if (literal instanceof ObjectValue object) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            for (ObjectField field : object.getObjectFields()) {
                values.put(field.getName(), value(field.getValue()));
            }
            return values;
        }
        return null;
    }

    @SuppressWarnings("rawtypes") // as the library has them
    private static List<@Nullable Object> values(List<Value> literals) {
        List<@Nullable Object> values = new ArrayList<>();
        literals.forEach(literal -> values.add(value(literal)));
        return values;
    }
}
