package io.docgen.gateway.graphql;

import io.smallrye.mutiny.Uni;

/**
 * Gives a field both a value and an error: the {@code id} of the object is known, but its details could not be read.
 */
public final class PartialResultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object value;

    private PartialResultException(Throwable failure, Object value) {
        super(failure.getMessage(), failure, false, false);
        this.value = value;
    }

    /** The details or, if they cannot be read, what is known without them and one error at the path of the field. */
    public static <T> Uni<T> orElse(Uni<T> details, T known) {
        return details.onFailure().transform(failure -> new PartialResultException(failure, known));
    }

    /** The value of the field. */
    public Object value() {
        return value;
    }
}
