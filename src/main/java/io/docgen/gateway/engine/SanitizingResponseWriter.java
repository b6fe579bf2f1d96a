package io.docgen.gateway.engine;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import java.util.function.Consumer;

/**
 * Writes the result of one operation, or its failure, with sanitized errors. SmallRye GraphQL reports a document that
 * it cannot parse without calling any hook, and a rejected one as "Internal server error".
 */
public final class SanitizingResponseWriter implements ExecutionResponseWriter {

    private final String query;
    private final ExecutionResponseWriter writer;
    private final Consumer<ExecutionResult> onResult;
    private final Runnable onEnd;

    /**
     * @param onResult receives the written result
     * @param onEnd runs after the result was written
     */
    public SanitizingResponseWriter(String query, ExecutionResponseWriter writer, Consumer<ExecutionResult> onResult,
            Runnable onEnd) {
        this.query = query;
        this.writer = writer;
        this.onResult = onResult;
        this.onEnd = onEnd;
    }

    @Override
    public void write(ExecutionResponse response) {
        ExecutionResponse sanitized = isNotParsed(response.getExecutionResult()) ? response(syntaxError()) : response;
        onResult.accept(sanitized.getExecutionResult());
        try {
            writer.write(sanitized);
        } catch (RuntimeException unwritable) {
            writer.fail(unwritable); // SmallRye would swallow it, and the client would wait for ever
        } finally {
            onEnd.run();
        }
    }

    @Override
    public void fail(Throwable failure) {
        write(response(GraphqlErrorMapper.of(failure)));
    }

    private static boolean isNotParsed(ExecutionResult result) {
        return !result.isDataPresent() && result.getErrors().stream().anyMatch(error -> error.getExtensions() == null);
    }

    private GraphQLError syntaxError() {
        try {
            Parser.parse(ParserEnvironment.newParserEnvironment().document(query)
                    .parserOptions(ParserOptions.getDefaultOperationParserOptions()).build());
            return GraphqlErrorMapper
                    .of(new IllegalStateException("SmallRye GraphQL could not parse a valid document"));
        } catch (InvalidSyntaxException wrong) {
            return GraphqlErrorMapper.of(wrong);
        }
    }

    private static ExecutionResponse response(GraphQLError error) {
        return new ExecutionResponse(ExecutionResult.newExecutionResult().addError(error).build());
    }
}
