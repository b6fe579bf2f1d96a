package io.docgen.gateway.graphql.execution.plan;

import graphql.GraphQLContext;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a value is completed: as an object, as a list or as a leaf.
 *
 * @param nonNull whether null is not allowed
 * @param type the type without its non-null wrapper
 * @param item the type of the items; null unless this is a list
 * @param object the fields of an object; null unless this is an object
 */
record PlannedType(boolean nonNull, GraphQLType type, @Nullable PlannedType item, @Nullable PlannedObject object) {

    /** A reference, and now and then a value that was not read so. The text of the result is written at the end. */
    private static final int BYTES_OF_LEAF = 24;

    /** The memory that a value takes in a result, estimated, lists aside. */
    int bytes() {
        return object == null ? BYTES_OF_LEAF : object.bytes();
    }

    /** @throws graphql.schema.CoercingSerializeException if it is no value of the scalar or enum */
    @Nullable
    Object serialize(Object value, GraphQLContext context, Locale locale) {
        if (type instanceof GraphQLScalarType scalar) {
            return scalar.getCoercing().serialize(value, context, locale);
        }
        return ((GraphQLEnumType) type).serialize(value, context, locale);
    }
}
