package io.docgen.gateway.graphql.tool;

import static io.docgen.gateway.graphql.tool.JsonTypes.DESCRIPTION;
import static io.docgen.gateway.graphql.tool.JsonTypes.PROPERTIES;
import static io.docgen.gateway.graphql.tool.JsonTypes.REQUIRED;

import graphql.GraphQLContext;
import graphql.execution.ValuesResolver;
import graphql.language.OperationDefinition;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.docgen.gateway.graphql.document.VariableErrors;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The variables of an operation in JSON Schema. What may be null may be left out, which is all that a model needs to
 * know of it.
 */
final class InputSchema {

    /** The scalar of the data of documents, which is an object. As output it may be anything. */
    private static final String DATA = "JSON";

    /** Input types that are being described: a type within itself is any object. */
    private final Deque<GraphQLInputObjectType> open = new ArrayDeque<>();

    private InputSchema() {
    }

    /** @param descriptions of variables, by their names */
    static Map<String, Object> of(GraphQLSchema schema, OperationDefinition operation,
            Map<String, String> descriptions) {
        InputSchema input = new InputSchema();
        Properties variables = new Properties();
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            GraphQLType type = Objects.requireNonNull(VariableErrors.type(schema, variable.getType()));
            variables.add(variable.getName(), type, input.type(type), descriptions.get(variable.getName()),
                    variable.getDefaultValue());
        }
        return variables.schema();
    }

    private Map<String, Object> type(GraphQLType type) {
        GraphQLType plain = GraphQLTypeUtil.unwrapNonNull(type);
        if (plain instanceof GraphQLList list) {
            return JsonTypes.list(type(list.getWrappedType()));
        }
        if (plain instanceof GraphQLInputObjectType object) {
            return object(object);
        }
        Map<String, Object> leaf = JsonTypes.leaf(plain);
        if (plain instanceof GraphQLScalarType scalar && scalar.getName().equals(DATA)) {
            leaf.put(JsonTypes.TYPE, "object");
        }
        return leaf;
    }

    private Map<String, Object> object(GraphQLInputObjectType type) {
        if (open.contains(type)) {
            return new LinkedHashMap<>(Map.of(JsonTypes.TYPE, "object"));
        }
        open.push(type);
        Properties fields = new Properties();
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            fields.add(field.getName(), field.getType(), type(field.getType()), field.getDescription(),
                    field.hasSetDefaultValue()
                            ? ValuesResolver.valueToLiteral(field.getInputFieldDefaultValue(), field.getType(),
                                    GraphQLContext.getDefault(), Locale.ENGLISH)
                            : null);
        }
        open.pop();
        return fields.schema();
    }

    /** The members of an object. */
    private static final class Properties {

        private final Map<String, Object> all = new LinkedHashMap<>();
        private final List<String> required = new ArrayList<>();

        void add(String name, GraphQLType type, Map<String, Object> schema, @Nullable String description,
                @Nullable Value<?> byDefault) {
            if (description != null) {
                schema.put(DESCRIPTION, description);
            }
            Object value = byDefault == null ? null : JsonTypes.value(byDefault);
            if (value != null) {
                schema.put("default", value);
            }
            if (byDefault == null && GraphQLTypeUtil.isNonNull(type)) {
                required.add(name);
            }
            all.put(name, schema);
        }

        Map<String, Object> schema() {
            Map<String, Object> schema = new LinkedHashMap<>();
            schema.put(JsonTypes.TYPE, "object");
            schema.put(PROPERTIES, all);
            if (!required.isEmpty()) {
                schema.put(REQUIRED, required);
            }
            schema.put("additionalProperties", false);
            return schema;
        }
    }
}
