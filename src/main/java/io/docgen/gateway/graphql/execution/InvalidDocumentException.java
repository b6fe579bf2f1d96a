package io.docgen.gateway.graphql.execution;

import graphql.GraphQLError;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import io.docgen.gateway.graphql.GraphqlErrorMapper;
import io.docgen.gateway.graphql.document.LiteralErrors;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A document that cannot be parsed or is not valid. */
public final class InvalidDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** One mistake can occur in a thousand places. */
    private static final int MAX_ERRORS = 5;

    /** The library reports one wrong value for each argument. */
    private static final Set<ValidationErrorType> WRONG_VALUES = Set.of(ValidationErrorType.WrongType,
            ValidationErrorType.BadValueForDefaultArg, ValidationErrorType.NullValueForNonNullArgument);

    private final transient List<GraphQLError> errors;

    InvalidDocumentException(List<GraphQLError> errors) {
        super("the document is invalid", null, false, false);
        this.errors = errors;
    }

    /** For a document that is not valid: the first few mistakes, and all wrong values of arguments. */
    static InvalidDocumentException of(GraphQLSchema schema, Document document, List<ValidationError> invalid) {
        List<GraphQLError> values = invalid.stream().anyMatch(InvalidDocumentException::isWrongValue)
                ? LiteralErrors.of(schema, document)
                : List.of();
        return new InvalidDocumentException(Stream.concat(
                invalid.stream().filter(error -> values.isEmpty() || !isWrongValue(error)).limit(MAX_ERRORS)
                        .map(GraphqlErrorMapper::of),
                values.stream()).toList());
    }

    private static boolean isWrongValue(ValidationError error) {
        return error.getValidationErrorType() instanceof ValidationErrorType type && WRONG_VALUES.contains(type);
    }

    /** The errors for the client. */
    public List<GraphQLError> errors() {
        return errors;
    }
}
