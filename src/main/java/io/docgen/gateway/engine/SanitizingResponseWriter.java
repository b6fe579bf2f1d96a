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
 * Writes the answer of one operation, whatever has come of it, as a result whose errors may leave. SmallRye GraphQL says of a
 * document that it cannot parse just that, past all hooks, and of one that was refused "Internal server error".
 */
public final class SanitizingResponseWriter implements ExecutionResponseWriter {

    private final String query;
    private final ExecutionResponseWriter writer;
    private final Consumer<ExecutionResult> onResult;
    private final Runnable onEnd;

    /**
     * @param onResult is told what is written
     * @param onEnd is run when it has been written
     */
    public SanitizingResponseWriter(String query, ExecutionResponseWriter writer, Consumer<ExecutionResult> onResult, Runnable onEnd) {
        this.query = query;
        this.writer = writer;
        this.onResult = onResult;
        this.onEnd = onEnd;
    }

    @Override
    public void write(ExecutionResponse response) {
        ExecutionResponse explained = isNotParsed(response.getExecutionResult()) ? response(complaint()) : response;
        onResult.accept(explained.getExecutionResult());
        try {
            writer.write(explained);
        } catch (RuntimeException unwritable) {
            writer.fail(unwritable); // SmallRye would swallow it, and the client wait for ever
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

    private GraphQLError complaint() {
        try {
            Parser.parse(ParserEnvironment.newParserEnvironment().document(query)
                    .parserOptions(ParserOptions.getDefaultOperationParserOptions()).build());
            return GraphqlErrorMapper.of(new IllegalStateException("SmallRye GraphQL could not parse what can be parsed"));
        } catch (InvalidSyntaxException wrong) {
            return GraphqlErrorMapper.of(wrong);
        }
    }

    private static ExecutionResponse response(GraphQLError error) {
        return new ExecutionResponse(ExecutionResult.newExecutionResult().addError(error).build());
    }
}
