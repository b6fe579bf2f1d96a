package io.docgen.gateway.graphql;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExceptionWhileDataFetching;
import graphql.GraphQLError;
import graphql.GraphqlErrorHelper;
import graphql.execution.ResultPath;
import graphql.introspection.GoodFaithIntrospection;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.exceptions.ParseCancelledException;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;
import io.docgen.gateway.support.error.InvalidArgumentsException;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Maps failures to GraphQL errors for clients, with a readable message and {@code extensions.code}. */
public final class GraphqlErrorMapper {

    private static final Logger LOG = Logger.getLogger(GraphqlErrorMapper.class);

    private GraphqlErrorMapper() {
    }

    /** The error of an operation that was not executed. */
    public static GraphQLError of(Throwable failure) {
        if (failure instanceof ParseCancelledException) {
            return new SanitizedError("The document is too long. Ask for less at once.", null, null,
                    Map.of("code", ErrorCode.QUERY_TOO_COMPLEX.name()));
        }
        if (failure instanceof InvalidSyntaxException wrong) {
            return of(wrong.toInvalidSyntaxError());
        }
        return ofException(new SanitizedError("", null, null, Map.of()), failure);
    }

    /** The errors of a field that failed: one for each invalid argument, else one. */
    public static List<GraphQLError> of(Throwable failure, ResultPath path, @Nullable SourceLocation location) {
        GraphQLError place = new SanitizedError("", location == null ? null : List.of(location), path.toList(),
                Map.of());
        return failure instanceof InvalidArgumentsException arguments
                ? arguments.all().stream()
                        .map(argument -> report(place, argument.getMessage(), argument.extensions())).toList()
                : List.of(ofException(place, failure));
    }

    /**
     * The error of an operation that was not executed, for a value of its document or variables.
     *
     * @param argument the path of the value, for {@code extensions.argument}
     */
    public static GraphQLError invalidInput(String message, String argument, @Nullable SourceLocation location) {
        return new SanitizedError(message, location == null ? null : List.of(location), null,
                Map.of("code", ErrorCode.BAD_USER_INPUT.name(), "argument", argument));
    }

    /** The error for an error of the library. */
    public static GraphQLError of(GraphQLError error) {
        if (error instanceof SanitizedError) {
            return error;
        }
        if (error instanceof ExceptionWhileDataFetching accident) {
            return ofException(error, accident.getException());
        }
        if (error instanceof GoodFaithIntrospection.BadFaithIntrospectionError) {
            return report(error, "The introspection is recursive. Ask for less at once.",
                    Map.of("code", ErrorCode.QUERY_TOO_COMPLEX.name()));
        }
        if (error.getErrorType() instanceof ErrorType type) {
            switch (type) {
                case InvalidSyntax -> {
                    return new SanitizedError(LibraryMessage.plain(error.getMessage()), error.getLocations(),
                            error.getPath(), Map.of("code", ErrorCode.BAD_USER_INPUT.name()), type);
                }
                case ValidationError, OperationNotSupported -> {
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
            if (cause instanceof GraphQLError invalid && invalid.getErrorType() == ErrorType.ValidationError) {
                return badUserInput(error, invalid.getMessage()); // a value that graphql-java cannot coerce
            }
        }
        LOG.errorf(exception, "Unexpected failure at %s", error.getPath() == null ? "the operation" : error.getPath());
        return internal(error);
    }

    private static GraphQLError badUserInput(GraphQLError error, String message) {
        return report(error, LibraryMessage.plain(message), Map.of("code", ErrorCode.BAD_USER_INPUT.name()));
    }

    private static GraphQLError internal(GraphQLError error) {
        return report(error, GatewayException.INTERNAL_MESSAGE, Map.of("code", ErrorCode.INTERNAL.name()));
    }

    private static GraphQLError report(GraphQLError error, @Nullable String message, Map<String, Object> extensions) {
        return new SanitizedError(message, error.getLocations(), error.getPath(), extensions);
    }

    /**
     * An error with only our extensions: graphql-java adds a {@code classification} to its own.
     */
    private record SanitizedError(@Nullable String message, @Nullable List<SourceLocation> locations,
            @Nullable List<Object> path,
            Map<String, Object> extensions, ErrorType type) implements GraphQLError {

        SanitizedError(@Nullable String message, @Nullable List<SourceLocation> locations,
                @Nullable List<Object> path, Map<String, Object> extensions) {
            this(message, locations, path, extensions, ErrorType.DataFetchingException);
        }

        @Override
        public @Nullable String getMessage() {
            return message;
        }

        @Override
        public @Nullable List<SourceLocation> getLocations() {
            return locations;
        }

        @Override
        public @Nullable List<Object> getPath() {
            return path;
        }

        @Override
        public Map<String, Object> getExtensions() {
            return extensions;
        }

        @Override
        public ErrorClassification getErrorType() {
            return type;
        }

        @Override
        public Map<String, Object> toSpecification() {
            Map<String, Object> specification = GraphqlErrorHelper.toSpecification(this);
            specification.put("extensions", extensions);
            return specification;
        }
    }
}
