package io.docgen.gateway.graphql.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Coercion of numbers in inputs. The library's own coercion of {@code Int} reads 4294967298 as 2, and that of the
 * unbounded types expands {@code 1e20000000} (GHSA-jfgf-vvcv-mf69): no field takes one, but any operation may declare
 * such a variable. Here an {@code Int} is a whole number of 32 bits, as in the specification, and the other types have
 * bounds. Outputs are coerced by the library.
 */
public final class NumberScalars {

    private static final String INT = "Int";
    private static final Set<String> NAMES = Set.of(INT, "BigInteger", "BigDecimal");
    private static final int MAX_DIGITS = 64;

    private NumberScalars() {
    }

    /** The scalar with this coercion; the scalar itself if it is no number. */
    public static GraphQLScalarType of(GraphQLScalarType scalar) {
        return NAMES.contains(scalar.getName())
                ? scalar.transform(
                        number -> number.coercing(new Whole(scalar.getCoercing(), scalar.getName().equals(INT))))
                : scalar;
    }

    private @Nullable record Whole(Coercing<?, ?> library, boolean of32Bits) implements Coercing<Object, Object> {

        @Override
        public Object serialize(Object value, GraphQLContext context, Locale locale) {
            return library.serialize(value, context, locale);
        }

        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            Number whole = inBounds(whole(input));
            if (whole == null) {
                throw new CoercingParseValueException(rule());
            }
            return whole;
        }

        @Override
        public Object parseLiteral(Value<?> literal, CoercedVariables variables, GraphQLContext context,
                Locale locale) {
            Number whole = literal instanceof IntValue number ? inBounds(number.getValue()) : null;
            if (whole == null) {
                throw new CoercingParseLiteralException(rule());
            }
            return whole;
        }

        /** The literal of a default value in the printed schema. */
        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return new IntValue(new BigInteger(input.toString()));
        }

        /** Null for anything but a whole number without exponent. */
        private static @Nullable BigInteger whole(Object input) {
            if (input instanceof BigInteger big) {
                return big;
            }
            if (input instanceof NegativeZero zero) {
                return zero.isInteger() ? BigInteger.ZERO : null;
            }
            if (input instanceof BigDecimal decimal) {
                return decimal.scale() == 0 ? decimal.unscaledValue() : null;
            }
            return input instanceof Integer || input instanceof Long
                    ? BigInteger.valueOf(((Number) input).longValue())
                    : null;
        }

        private @Nullable Number inBounds(@Nullable BigInteger whole) {
            if (whole == null || whole.bitLength() > MAX_DIGITS * 10 / 3) { // a digit takes 3.3 bits
                return null;
            }
            if (of32Bits) {
                return whole.bitLength() < Integer.SIZE ? whole.intValue() : null;
            }
            return whole;
        }

        private String rule() {
            return of32Bits
                    ? "must be a whole number of 32 bits."
                    : "must be a whole number of at most " + MAX_DIGITS
                            + " digits.";
        }
    }
}
