package io.docgen.gateway.guard;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExceptionWhileDataFetching;
import graphql.GraphQLError;
import graphql.GraphqlErrorHelper;
import graphql.language.SourceLocation;
import io.docgen.gateway.graphql.ErrorCode;
import io.docgen.gateway.graphql.GatewayException;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** What the caller is told of an error: a message that is fit to be read, and {@code extensions} with a code. */
final class ErrorReport {

    private static final Logger LOG = Logger.getLogger(ErrorReport.class);
    private static final String INTERNAL_MESSAGE =
            "Something went wrong in the gateway. Try again; if it stays, tell the operator.";

    private ErrorReport() {
    }

    static GraphQLError of(GraphQLError error) {
        if (error instanceof ExceptionWhileDataFetching accident) {
            return ofException(error, accident.getException());
        }
        if (error.getErrorType() instanceof ErrorType type) {
            switch (type) {
                case InvalidSyntax, ValidationError, OperationNotSupported -> {
                    return report(error, error.getMessage(), Map.of("code", ErrorCode.BAD_USER_INPUT.name()));
                }
                case ExecutionAborted -> {
                    return report(error, error.getMessage(), Map.of("code", ErrorCode.QUERY_TOO_COMPLEX.name()));
                }
                default -> LOG.errorf("GraphQL error of type %s at %s", type, error.getPath());
            }
        }
        return internal(error);
    }

    private static GraphQLError ofException(GraphQLError error, Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof GatewayException expected) {
                return report(error, expected.getMessage(), expected.extensions());
            }
        }
        LOG.errorf(exception, "Unexpected failure at %s", error.getPath());
        return internal(error);
    }

    private static GraphQLError internal(GraphQLError error) {
        return report(error, INTERNAL_MESSAGE, Map.of("code", ErrorCode.INTERNAL.name()));
    }

    private static GraphQLError report(GraphQLError error, String message, Map<String, Object> extensions) {
        return new Reported(message, error.getLocations(), error.getPath(), extensions);
    }

    /**
     * An error with our extensions alone: graphql-java's own add a {@code classification}. Its type is always the same,
     * as Quarkus answers some types with an empty 500.
     */
    private record Reported(String message, List<SourceLocation> locations, List<Object> path,
            Map<String, Object> extensions) implements GraphQLError {

        @Override
        public String getMessage() {
            return message;
        }

        @Override
        public List<SourceLocation> getLocations() {
            return locations;
        }

        @Override
        public List<Object> getPath() {
            return path;
        }

        @Override
        public Map<String, Object> getExtensions() {
            return extensions;
        }

        @Override
        public ErrorClassification getErrorType() {
            return ErrorType.DataFetchingException;
        }

        @Override
        public Map<String, Object> toSpecification() {
            Map<String, Object> specification = GraphqlErrorHelper.toSpecification(this);
            specification.put("extensions", extensions);
            return specification;
        }
    }
}
