package io.docgen.gateway.graphql.execution;

import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.ExecutionId;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import io.docgen.gateway.graphql.GraphqlErrorMapper;
import io.docgen.gateway.graphql.GraphqlRequest;
import io.docgen.gateway.graphql.document.DocumentCache;
import io.docgen.gateway.graphql.document.DocumentParser;
import io.docgen.gateway.graphql.document.DocumentText;
import io.docgen.gateway.graphql.document.DocumentValidator;
import io.docgen.gateway.graphql.document.PreparedDocument;
import io.docgen.gateway.graphql.document.VariableErrors;
import io.docgen.gateway.graphql.execution.plan.PlanExecutionStrategy;
import io.docgen.gateway.graphql.execution.plan.SubscriptionStrategy;
import io.docgen.gateway.graphql.schema.ServedSchema;
import io.docgen.gateway.operation.DocumentFields;
import io.docgen.gateway.operation.OperationContext;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Executes one operation. It knows no transport, no limits and nothing of Box. SmallRye GraphQL defines the schema and
 * graphql-java executes; SmallRye's own execution is not used.
 */
@Startup // a failure of the set-up fails the start, not the first request
@Singleton
public class GraphqlEngine {

    /** Operations are not distinguished by it. */
    private static final ExecutionId EXECUTION_ID = ExecutionId.from("operation");

    private final GraphQLSchema schema;
    private final DocumentCache documents;
    private final GraphQL graphql;

    GraphqlEngine(ServedSchema schema, DocumentCache documents) {
        this.schema = schema.get();
        this.documents = documents;
        this.graphql = GraphQL.newGraphQL(this.schema)
                .queryExecutionStrategy(new PlanExecutionStrategy())
                .subscriptionExecutionStrategy(new SubscriptionStrategy())
                .instrumentation(SimplePerformantInstrumentation.INSTANCE)
                .preparsedDocumentProvider(
                        (input, parse) -> input.getGraphQLContext().<PreparedDocument>get(PreparedDocument.class)
                                .entry())
                .build();
    }

    /** A document that was valid before; null if it is not cached. */
    public @Nullable PreparedDocument known(String query) {
        return documents.find(query);
    }

    /**
     * Parses and validates a document.
     *
     * @param tokens the number of tokens of the text
     * @param maxTokens more cannot be parsed
     * @param check may reject the document before it is validated, which takes longer than parsing
     * @throws InvalidDocumentException if it is invalid
     */
    public PreparedDocument prepare(String query, int tokens, int maxTokens, Consumer<Document> check) {
        ParserOptions options = ParserOptions.getDefaultOperationParserOptions()
                .transform(builder -> builder.maxTokens(maxTokens));
        Document document;
        try {
            document = DocumentParser.parse(DocumentText.of(query), options);
        } catch (InvalidSyntaxException failure) {
            throw new InvalidDocumentException(List.of(GraphqlErrorMapper.of(failure)));
        }
        check.accept(document);
        List<ValidationError> errors = DocumentValidator.validate(schema, document);
        if (!errors.isEmpty()) {
            throw InvalidDocumentException.of(schema, document, errors);
        }
        return documents.put(query, tokens, document);
    }

    /**
     * Executes an operation of a document. A subscription is executed for the event of the context.
     *
     * @param onResult receives the result once, on the thread that completes it
     */
    public void execute(PreparedDocument document, GraphqlRequest request, OperationContext operation,
            Consumer<OperationResult> onResult) {
        run(document, request, operation, result -> onResult.accept(result(result, document, request, operation)),
                onResult);
    }

    /**
     * Creates the source stream of a subscription. For each of its events execute the operation.
     *
     * @param onStream receives the stream
     * @param onFailure receives the result if there is none
     */
    public void subscribe(PreparedDocument document, GraphqlRequest request, OperationContext operation,
            Consumer<Multi<Object>> onStream, Consumer<OperationResult> onFailure) {
        run(document, request, operation, result -> {
            if (result.getData() instanceof Multi<?> stream) {
                onStream.accept(stream.onItem().castTo(Object.class));
            } else {
                onFailure.accept(result(result, document, request, operation));
            }
        }, onFailure);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the failure is handled
    private void run(PreparedDocument document, GraphqlRequest request, OperationContext operation,
            Consumer<ExecutionResult> onExecuted, Consumer<OperationResult> onFailure) {
        operation.attach(DocumentFields.class, document.fields());
        ExecutionInput input = ExecutionInput.newExecutionInput(document.query())
                .operationName(request.operationName())
                .variables(request.variables())
                .graphQLContext(Map.of(OperationContext.class, operation, PreparedDocument.class, document))
                .executionId(EXECUTION_ID)
                .locale(Locale.ENGLISH)
                .build();
        CompletableFuture<ExecutionResult> executed;
        try {
            executed = graphql.executeAsync(input);
        } catch (RuntimeException | StackOverflowError failure) {
            executed = CompletableFuture.failedFuture(failure);
        }
        executed.whenComplete((result, failure) -> {
            if (failure == null) {
                onExecuted.accept(result);
            } else {
                onFailure.accept(OperationResult.rejected(failure));
            }
        });
    }

    private OperationResult result(ExecutionResult result, PreparedDocument document, GraphqlRequest request,
            OperationContext operation) {
        List<GraphQLError> variables = hasInvalidVariables(result)
                ? variableErrors(document.operation(request.operationName()), request)
                : List.of();
        return new OperationResult(result.isDataPresent(), result.isDataPresent() ? result.getData() : null,
                variables.isEmpty() ? result.getErrors().stream().map(GraphqlErrorMapper::of).toList() : variables,
                operation.extensions());
    }

    private static boolean hasInvalidVariables(ExecutionResult result) {
        return !result.isDataPresent()
                && result.getErrors().stream().anyMatch(error -> error.getErrorType() == ErrorType.ValidationError);
    }

    /** The library reports the first wrong value only, without its path. */
    private List<GraphQLError> variableErrors(@Nullable OperationDefinition operation, GraphqlRequest request) {
        return operation == null ? List.of() : VariableErrors.of(schema, operation, request.variables());
    }
}
