package io.docgen.gateway.engine;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.GraphQLException;

/**
 * A field that has both a value and an error: the object's {@code id} is known, its details could not be read.
 *
 * <p>SmallRye GraphQL turns a {@link GraphQLException} with a partial result into just that, provided the failure
 * of the {@code Uni} is of this type.
 */
public final class PartialResultException extends GraphQLException {

    private PartialResultException(Throwable failure, Object value) {
        super(failure.getMessage(), failure, value);
    }

    /** The details if they can be read; else what is known without them, and one error at the path of the field. */
    public static <T> Uni<T> orElse(Uni<T> details, T known) {
        return details.onFailure().transform(failure -> new PartialResultException(failure, known));
    }
}
