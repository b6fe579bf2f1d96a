package io.docgen.gateway.engine.scalar;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.io.IOException;
import java.util.Locale;

/**
 * The {@code JSON} scalar. Its values, in variables and literals, become {@link JsonText}, with all numbers as they
 * were sent. The library's own coercion also fails on a {@code null} literal within an object.
 */
public final class JsonScalar {

    private static final String TOO_DEEP = "The JSON is nested too deeply.";

    private JsonScalar() {
    }

    /** A schema with the same types, whose JSON values are coerced so. */
    public static GraphQLSchema in(GraphQLSchema schema) {
        return SchemaTransformer.transformSchema(schema, new GraphQLTypeVisitorStub() {

            @Override
            public TraversalControl visitGraphQLScalarType(GraphQLScalarType scalar,
                    TraverserContext<GraphQLSchemaElement> context) {
                return scalar.getName().equals(ExtendedScalars.Json.getName())
                        ? changeNode(context,
                                scalar.transform(json -> json.description(
                                        "Any JSON value. In a variable pass the value itself, not a string of it.")
                                        .coercing(new AsText(ExtendedScalars.Json.getCoercing()))))
                        : TraversalControl.CONTINUE;
            }
        });
    }

    private record AsText(Coercing<?, ?> library) implements Coercing<Object, Object> {

        @Override
        public Object serialize(Object value, GraphQLContext context, Locale locale) {
            return library.serialize(value, context, locale);
        }

        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            try {
                return JsonText.ofVariable(input);
            } catch (IOException tooDeep) {
                throw new CoercingParseValueException(TOO_DEEP);
            }
        }

        @Override
        public Object parseLiteral(Value<?> literal, CoercedVariables variables, GraphQLContext context,
                Locale locale) {
            try {
                return JsonText.ofLiteral(literal, variables);
            } catch (IOException tooDeep) {
                throw new CoercingParseLiteralException(TOO_DEEP);
            }
        }
    }
}
