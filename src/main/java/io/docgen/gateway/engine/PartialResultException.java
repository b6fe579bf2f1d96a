package io.docgen.gateway.engine;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.GraphQLException;

/**
 * Gives a field both a value and an error: the {@code id} of the object is known, but its details could not be read.
 * SmallRye GraphQL supports this for a {@code Uni} that fails with a {@link GraphQLException}.
 */
public final class PartialResultException extends GraphQLException {

    private PartialResultException(Throwable failure, Object value) {
        super(failure.getMessage(), failure, value);
    }

    /** The details or, if they cannot be read, what is known without them and one error at the path of the field. */
    public static <T> Uni<T> orElse(Uni<T> details, T known) {
        return details.onFailure().transform(failure -> new PartialResultException(failure, known));
    }
}
