package io.docgen.gateway.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.NullValue;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.smallrye.graphql.spi.EventingService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The {@code JSON} scalar, given as a variable or written into the query. The library's own does not know the
 * {@code null} of a query: one inside of an object would end the request with an empty 500.
 *
 * <p>Found through {@code META-INF/services}.
 */
public class JsonScalar implements EventingService {

    @Override
    public String getConfigKey() {
        return null; // always on
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        return GraphQLSchema.newSchema(SchemaTransformer.transformSchema(builder.build(), new GraphQLTypeVisitorStub() {
            @Override
            public TraversalControl visitGraphQLScalarType(GraphQLScalarType scalar,
                    TraverserContext<GraphQLSchemaElement> context) {
                return scalar.getName().equals(ExtendedScalars.Json.getName())
                        ? changeNode(context, scalar.transform(json -> json.description("Any JSON value.")
                                .coercing(new NullSafe(ExtendedScalars.Json.getCoercing()))))
                        : TraversalControl.CONTINUE;
            }
        }));
    }

    private record NullSafe(Coercing<?, ?> library) implements Coercing<Object, Object> {

        @Override
        public Object serialize(Object value, GraphQLContext context, Locale locale) {
            return library.serialize(value, context, locale);
        }

        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            return input;
        }

        @Override
        public Object parseLiteral(Value<?> literal, CoercedVariables variables, GraphQLContext context,
                Locale locale) {
            if (literal instanceof NullValue) {
                return null;
            }
            if (literal instanceof VariableReference reference) {
                return variables.get(reference.getName());
            }
            if (literal instanceof ArrayValue array) {
                List<Object> values = new ArrayList<>();
                array.getValues().forEach(value -> values.add(parseLiteral(value, variables, context, locale)));
                return values;
            }
            if (literal instanceof ObjectValue object) {
                Map<String, Object> fields = new LinkedHashMap<>();
                object.getObjectFields().forEach(field ->
                        fields.put(field.getName(), parseLiteral(field.getValue(), variables, context, locale)));
                return fields;
            }
            return library.parseLiteral(literal, variables, context, locale);
        }
    }
}
