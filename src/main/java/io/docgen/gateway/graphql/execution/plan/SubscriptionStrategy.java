package io.docgen.gateway.graphql.execution.plan;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.ExecutionStrategy;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.MergedField;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.docgen.gateway.graphql.GraphqlErrorMapper;
import io.docgen.gateway.graphql.execution.resolver.SourceStreamFetcher;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Executes subscriptions. Without an event the data of the result are the source stream, a {@code Multi}; with one they
 * are the response to that event.
 */
public final class SubscriptionStrategy extends ExecutionStrategy {

    private final ExecutionStrategy events = new PlanExecutionStrategy();

    @Override
    public CompletableFuture<ExecutionResult> execute(ExecutionContext context,
            ExecutionStrategyParameters parameters) {
        OperationContext operation = context.getGraphQLContext().get(OperationContext.class);
        return operation.event() == null ? sourceStream(context, parameters) : events.execute(context, parameters);
    }

    /** Without a plan, which would be used once. */
    private CompletableFuture<ExecutionResult> sourceStream(ExecutionContext context,
            ExecutionStrategyParameters parameters) {
        List<MergedField> fields = parameters.getFields().getSubFieldsList();
        if (fields.size() != 1) {
            return noSingleField();
        }
        MergedField field = fields.get(0);
        GraphQLSchema schema = context.getGraphQLSchema();
        GraphQLObjectType root = schema.getSubscriptionType();
        GraphQLFieldDefinition definition = getFieldDef(schema, root, field.getSingleField());
        if (!(schema.getCodeRegistry().getDataFetcher(root, definition) instanceof SourceStreamFetcher fetcher)) {
            return noSingleField();
        }
        ResultPath path = parameters.getPath().segment(field.getResultKey());
        try {
            return CompletableFuture.completedFuture(ExecutionResult.newExecutionResult()
                    .data(fetcher.stream(environment(context, parameters.transform(of -> of.field(field).path(path)),
                            definition, root)))
                    .build());
        } catch (Throwable failure) {
            return failed(failure, path, field.getSingleField().getSourceLocation());
        }
    }

    private DataFetchingEnvironment environment(ExecutionContext context, ExecutionStrategyParameters field,
            GraphQLFieldDefinition definition, GraphQLObjectType root) {
        ExecutionStepInfo step = createExecutionStepInfo(context, field, definition, root);
        return DataFetchingEnvironmentImpl.newDataFetchingEnvironment(context).fieldDefinition(definition)
                .fieldType(definition.getType()).parentType(root).mergedField(field.getField())
                .executionStepInfo(step).arguments(step.getArguments()).build();
    }

    private static CompletableFuture<ExecutionResult> noSingleField() {
        return failed(new GatewayException(ErrorCode.BAD_USER_INPUT, "Select one field of Subscription."),
                ResultPath.rootPath(), null);
    }

    private static CompletableFuture<ExecutionResult> failed(Throwable failure, ResultPath path,
            @Nullable SourceLocation location) {
        return CompletableFuture.completedFuture(ExecutionResult.newExecutionResult()
                .errors(GraphqlErrorMapper.of(failure, path, location)).build());
    }
}
