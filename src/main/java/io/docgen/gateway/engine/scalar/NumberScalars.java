package io.docgen.gateway.engine.scalar;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.Value;
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
import io.smallrye.graphql.spi.EventingService;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Numbers as inputs. Of the library's own coercions that of {@code Int} takes 4294967298 for 2, and those of the types without
 * bounds write out {@code 1e20000000} (GHSA-jfgf-vvcv-mf69): no field takes one, but any operation may declare a variable of
 * such a type. Here an {@code Int} is a whole number of 32 bits, as the specification has it, and the others have bounds too. As
 * outputs they are the library's.
 *
 * <p>Found through {@code META-INF/services}.
 */
public class NumberScalars implements EventingService {

    private static final String INT = "Int";
    private static final Set<String> NAMES = Set.of(INT, "BigInteger", "BigDecimal");
    private static final int MOST_DIGITS = 64;

    @Override
    public String getConfigKey() {
        return null; // always on
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        Map<String, GraphQLScalarType> changed = new HashMap<>(); // one of each name, wherever it is used
        return GraphQLSchema.newSchema(SchemaTransformer.transformSchema(builder.build(), new GraphQLTypeVisitorStub() {
            @Override
            public TraversalControl visitGraphQLScalarType(GraphQLScalarType scalar,
                    TraverserContext<GraphQLSchemaElement> context) {
                return NAMES.contains(scalar.getName())
                        ? changeNode(context, changed.computeIfAbsent(scalar.getName(), name -> scalar.transform(number ->
                                number.coercing(new Whole(scalar.getCoercing(), name.equals(INT))))))
                        : TraversalControl.CONTINUE;
            }
        }));
    }

    private record Whole(Coercing<?, ?> library, boolean of32Bits) implements Coercing<Object, Object> {

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
        public Object parseLiteral(Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
            Number whole = literal instanceof IntValue number ? inBounds(number.getValue()) : null;
            if (whole == null) {
                throw new CoercingParseLiteralException(rule());
            }
            return whole;
        }

        /** Of a default, for the schema as it is shown. */
        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return new IntValue(new BigInteger(input.toString()));
        }

        /** Null for what is no number, or has a fraction or an exponent. */
        private static BigInteger whole(Object input) {
            return input instanceof BigInteger big ? big
                    : input instanceof Integer || input instanceof Long ? BigInteger.valueOf(((Number) input).longValue())
                    : input instanceof BigDecimal decimal && decimal.scale() == 0 ? decimal.unscaledValue() : null;
        }

        private Number inBounds(BigInteger whole) {
            if (whole == null || whole.bitLength() > MOST_DIGITS * 10 / 3) { // three bits and a third for a digit
                return null;
            }
            return !of32Bits ? whole : whole.bitLength() < Integer.SIZE ? (Number) whole.intValue() : null;
        }

        private String rule() {
            return of32Bits ? "It must be a whole number of 32 bits." : "It must be a whole number of at most " + MOST_DIGITS
                    + " digits.";
        }
    }
}
