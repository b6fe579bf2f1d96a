package io.docgen.gateway.graphql;

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
import java.util.Locale;
import java.util.Set;

/**
 * Whole and decimal numbers without bounds as inputs: no field takes one, but any operation may declare a variable of such a
 * type, and the library's own coercion writes out {@code 1e20000000} (GHSA-jfgf-vvcv-mf69). Here they have bounds; as outputs
 * they are the library's.
 *
 * <p>Found through {@code META-INF/services}.
 */
public class NumberScalars implements EventingService {

    private static final Set<String> NAMES = Set.of("BigInteger", "BigDecimal");
    private static final int MOST_DIGITS = 64;
    private static final String WRONG = "It must be a whole number of at most " + MOST_DIGITS + " digits.";

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
                return NAMES.contains(scalar.getName())
                        ? changeNode(context, scalar.transform(number -> number.coercing(new Bounded(scalar.getCoercing()))))
                        : TraversalControl.CONTINUE;
            }
        }));
    }

    private record Bounded(Coercing<?, ?> library) implements Coercing<Object, Object> {

        @Override
        public Object serialize(Object value, GraphQLContext context, Locale locale) {
            return library.serialize(value, context, locale);
        }

        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            BigInteger whole = whole(input);
            if (whole == null) {
                throw new CoercingParseValueException(WRONG);
            }
            return whole;
        }

        @Override
        public Object parseLiteral(Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
            BigInteger whole = literal instanceof IntValue number ? whole(number.getValue()) : null;
            if (whole == null) {
                throw new CoercingParseLiteralException(WRONG);
            }
            return whole;
        }

        private static BigInteger whole(Object input) {
            BigInteger whole = input instanceof BigInteger big ? big
                    : input instanceof Integer || input instanceof Long ? BigInteger.valueOf(((Number) input).longValue())
                    : input instanceof BigDecimal decimal && decimal.scale() == 0 ? decimal.unscaledValue() : null;
            // Three bits and a third for a digit.
            return whole == null || whole.bitLength() > MOST_DIGITS * 10 / 3 ? null : whole;
        }
    }
}
