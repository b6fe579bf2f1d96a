package io.docgen.gateway.graphql;

import org.eclipse.microprofile.graphql.GraphQLException;

/**
 * A field that has both a value and an error: the object's {@code id} is known, its details could not be read.
 *
 * <p>SmallRye GraphQL turns a {@link GraphQLException} with a partial result into just that, provided the failure
 * of the {@code Uni} is of this type.
 */
public final class PartialResult extends GraphQLException {

    private PartialResult(Throwable failure, Object value) {
        super(failure.getMessage(), failure, value);
    }

    /**
     * @param failure why the details are missing; becomes the one error at the path of the field
     * @param value what the field still answers
     */
    public static PartialResult of(Throwable failure, Object value) {
        return new PartialResult(failure, value);
    }
}
