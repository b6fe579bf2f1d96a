package io.docgen.gateway.engine;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExceptionWhileDataFetching;
import graphql.GraphQLError;
import graphql.GraphqlErrorHelper;
import graphql.introspection.GoodFaithIntrospection;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.exceptions.ParseCancelledException;
import io.docgen.gateway.error.ErrorCode;
import io.docgen.gateway.error.GatewayException;
import io.docgen.gateway.error.InvalidArgumentsException;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Maps failures to GraphQL errors for clients, with a readable message and {@code extensions.code}. */
final class GraphqlErrorMapper {

    private static final Logger LOG = Logger.getLogger(GraphqlErrorMapper.class);

    private GraphqlErrorMapper() {
    }

    /** The error of an operation that was not executed. */
    static GraphQLError of(Throwable failure) {
        if (failure instanceof ParseCancelledException) {
            return new SanitizedError("The document is too long. Ask for less at once.", null, null,
                    Map.of("code", ErrorCode.QUERY_TOO_COMPLEX.name()));
        }
        if (failure instanceof InvalidSyntaxException wrong) {
            return of(wrong.toInvalidSyntaxError());
        }
        return ofException(new SanitizedError("", null, null, Map.of()), failure);
    }

    /** The errors for an error of a result: one for each invalid argument, else one. */
    static List<GraphQLError> all(GraphQLError error) {
        return error instanceof ExceptionWhileDataFetching wrong
                && wrong.getException() instanceof InvalidArgumentsException arguments
                        ? arguments.all().stream()
                                .map(argument -> report(error, argument.getMessage(), argument.extensions())).toList()
                        : List.of(of(error));
    }

    /** The error for an error of a result. */
    static GraphQLError of(GraphQLError error) {
        if (error instanceof ExceptionWhileDataFetching accident) {
            return ofException(error, accident.getException());
        }
        if (error instanceof GoodFaithIntrospection.BadFaithIntrospectionError) {
            return report(error, "The introspection is recursive. Ask for less at once.",
                    Map.of("code", ErrorCode.QUERY_TOO_COMPLEX.name()));
        }
        if (error.getErrorType() instanceof ErrorType type) {
            switch (type) {
                case InvalidSyntax, ValidationError, OperationNotSupported -> {
                    return badUserInput(error, error.getMessage());
                }
                case ExecutionAborted -> {
                    return report(error, LibraryMessage.plain(error.getMessage()),
                            Map.of("code", ErrorCode.QUERY_TOO_COMPLEX.name()));
                }
                default -> {
                }
            }
        }
        LOG.errorf("GraphQL error of type %s at %s", error.getErrorType(), error.getPath());
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

    private static GraphQLError badUserInput(GraphQLError error, String message) {
        return report(error, LibraryMessage.plain(message), Map.of("code", ErrorCode.BAD_USER_INPUT.name()));
    }

    private static GraphQLError internal(GraphQLError error) {
        return report(error, GatewayException.INTERNAL_MESSAGE, Map.of("code", ErrorCode.INTERNAL.name()));
    }

    private static GraphQLError report(GraphQLError error, String message, Map<String, Object> extensions) {
        return new SanitizedError(message, error.getLocations(), error.getPath(), extensions);
    }

    /**
     * An error with only our extensions: graphql-java adds a {@code classification} to its own. The type is always the
     * same, because Quarkus answers some types with an empty 500.
     */
    private record SanitizedError(String message, List<SourceLocation> locations, List<Object> path,
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
