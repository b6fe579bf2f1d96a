package io.docgen.gateway.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ErrorType;
import graphql.ExceptionWhileDataFetching;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.Scalars;
import graphql.execution.InputMapDefinesTooManyFieldsException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLNonNull;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GraphqlErrorMapperTest {

    @Test
    void mapsExpectedFailuresAtAnyDepth() {
        Throwable wrapped = new RuntimeException(new IOException(
                new GatewayException(ErrorCode.FORBIDDEN, "Not for you.")));
        Map<String, Object> error = GraphqlErrorMapper.of(failure(wrapped)).toSpecification();
        assertThat(error.get("message")).isEqualTo("Not for you.");
        assertThat(error.get("extensions")).isEqualTo(Map.of("code", "FORBIDDEN"));
        assertThat(error.get("path")).isEqualTo(List.of("docgenJob", "outputFile"));
        assertThat(error.get("locations")).isEqualTo(List.of(Map.of("line", 2, "column", 3)));
    }

    @Test
    void hidesUnexpectedFailures() {
        Map<String, Object> error = GraphqlErrorMapper.of(failure(new IOException("refused: 10.1.2.3")))
                .toSpecification();
        assertThat(error.toString()).doesNotContain("10.1.2.3", "IOException");
        assertThat(error.get("extensions")).isEqualTo(Map.of("code", "INTERNAL"));
    }

    static List<Throwable> coercionFailures() {
        GraphQLArgument argument = GraphQLArgument.newArgument().name("id")
                .type(GraphQLNonNull.nonNull(Scalars.GraphQLID)).build();
        return List.of(new NonNullableValueCoercedAsNullException(argument),
                new CoercingParseValueException("wrong"), new CoercingParseLiteralException("wrong"),
                new InputMapDefinesTooManyFieldsException(Scalars.GraphQLID, "more"),
                new IllegalStateException(new CoercingParseValueException("wrong")));
    }

    /** Wherever graphql-java finds them: it finds some only when it executes the field. */
    @ParameterizedTest
    @MethodSource("coercionFailures")
    void blamesTheClientForValuesThatCannotBeCoerced(Throwable coercion) {
        List<GraphQLError> errors = List.of(GraphqlErrorMapper.of(coercion), GraphqlErrorMapper.of(failure(coercion)),
                GraphqlErrorMapper.of(coercion, ResultPath.parse("/docgenJob"), new SourceLocation(2, 3)).get(0));
        assertThat(errors).allSatisfy(error -> assertThat(error.toSpecification().get("extensions"))
                .isEqualTo(Map.of("code", "BAD_USER_INPUT")));
        assertThat(errors.get(1).getPath()).containsExactly("docgenJob", "outputFile");
    }

    @Test
    void doesNotBlameTheClientForValuesThatCannotBeSerialized() {
        assertThat(GraphqlErrorMapper.of(failure(new CoercingSerializeException("of Box"))).getExtensions())
                .isEqualTo(Map.of("code", "INTERNAL"));
    }

    @ParameterizedTest
    @CsvSource({"InvalidSyntax,BAD_USER_INPUT", "ValidationError,BAD_USER_INPUT",
            "OperationNotSupported,BAD_USER_INPUT", "ExecutionAborted,QUERY_TOO_COMPLEX",
            "NullValueInNonNullableField,INTERNAL", "DataFetchingException,INTERNAL"})
    void addsACodeToErrorsOfGraphqlJava(ErrorType type, String code) {
        GraphQLError error = GraphqlErrorBuilder.newError().message("words").errorType(type).build();
        assertThat(GraphqlErrorMapper.of(error).toSpecification().get("extensions")).isEqualTo(Map.of("code", code));
    }

    private static ExceptionWhileDataFetching failure(Throwable exception) {
        return new ExceptionWhileDataFetching(ResultPath.parse("/docgenJob/outputFile"), exception,
                new SourceLocation(2, 3));
    }
}
