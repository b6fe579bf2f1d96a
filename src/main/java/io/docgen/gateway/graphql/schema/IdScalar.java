package io.docgen.gateway.graphql.schema;

import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.math.BigInteger;
import java.util.Locale;

/**
 * The {@code ID} scalar. An input is a string or an integer, as in the specification. The library's own coercion makes
 * an id of anything: {@code true}, {@code 1.5}, a list, an object.
 */
public final class IdScalar {

    private static final String RULE = "must be a string or an integer.";

    private IdScalar() {
    }

    /** The scalar with this coercion; the scalar itself if it is another one. */
    public static GraphQLScalarType of(GraphQLScalarType scalar) {
        return scalar.getName().equals(Scalars.GraphQLID.getName())
                ? scalar.transform(id -> id.coercing(new StringOrInteger(scalar.getCoercing())))
                : scalar;
    }

    private record StringOrInteger(Coercing<?, ?> library) implements Coercing<Object, Object> {

        @Override
        public Object serialize(Object value, GraphQLContext context, Locale locale) {
            return library.serialize(value, context, locale);
        }

        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            if (input instanceof String || input instanceof Integer || input instanceof Long
                    || input instanceof BigInteger) {
                return input.toString();
            }
            if (input instanceof NegativeZero zero && zero.isInteger()) {
                return String.valueOf(zero.intValue());
            }
            throw new CoercingParseValueException(RULE);
        }

        @Override
        public Object parseLiteral(Value<?> literal, CoercedVariables variables, GraphQLContext context,
                Locale locale) {
            if (literal instanceof StringValue text) {
                return text.getValue();
            }
            if (literal instanceof IntValue number) {
                return number.getValue().toString();
            }
            throw new CoercingParseLiteralException(RULE);
        }

        /** The literal of a default value in the printed schema. */
        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return new StringValue(input.toString());
        }
    }
}
