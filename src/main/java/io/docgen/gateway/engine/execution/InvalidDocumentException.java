package io.docgen.gateway.engine.execution;

import graphql.GraphQLError;
import java.util.List;

/** A document that cannot be parsed or is not valid. */
public final class InvalidDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** One mistake can occur in a thousand places. */
    private static final int MAX_ERRORS = 5;

    private final transient List<GraphQLError> errors;

    InvalidDocumentException(List<GraphQLError> errors) {
        super("the document is invalid", null, false, false);
        this.errors = errors.stream().limit(MAX_ERRORS).toList();
    }

    /** The errors for the client, the first few. */
    public List<GraphQLError> errors() {
        return errors;
    }
}
