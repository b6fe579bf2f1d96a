package io.docgen.gateway.graphql.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.io.IOException;
import java.util.Locale;

/**
 * The {@code JSON} scalar. Its values, in variables and literals, become {@link JsonText}, with all numbers as they
 * were sent. The library's own coercion also fails on a {@code null} literal within an object.
 */
public final class JsonScalar {

    private static final String TOO_DEEP = "must be JSON that is not nested so deeply.";

    private JsonScalar() {
    }

    /** The scalar with this coercion; the scalar itself if it is another one. */
    public static GraphQLScalarType of(GraphQLScalarType scalar) {
        return scalar.getName().equals(ExtendedScalars.Json.getName())
                ? scalar.transform(json -> json.coercing(new AsText(ExtendedScalars.Json.getCoercing())))
                : scalar;
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
