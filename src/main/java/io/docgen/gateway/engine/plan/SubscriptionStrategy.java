package io.docgen.gateway.engine.plan;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategy;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.ResultPath;
import io.docgen.gateway.engine.GraphqlErrorMapper;
import io.docgen.gateway.engine.OperationContext;
import io.docgen.gateway.engine.resolver.ResolverDataFetcher;
import io.docgen.gateway.engine.resolver.SourceStreamFetcher;
import io.docgen.gateway.error.ErrorCode;
import io.docgen.gateway.error.GatewayException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Executes subscriptions. Without an event the data of the result are the source stream, a {@code Multi}; with one they
 * are the response to that event.
 */
public final class SubscriptionStrategy extends ExecutionStrategy {

    @Override
    public CompletableFuture<ExecutionResult> execute(ExecutionContext context,
            ExecutionStrategyParameters parameters) {
        OperationContext operation = context.getGraphQLContext().get(OperationContext.class);
        PlannedObject plan = OperationPlans.planOf(context);
        if (plan == null) {
            return failed(new GatewayException(ErrorCode.QUERY_TOO_COMPLEX, "The subscription selects too much."),
                    List.of());
        }
        PlanExecution execution = new PlanExecution(context, operation, plan);
        return operation.event() == null
                ? sourceStream(context, execution, plan)
                : execution.start();
    }

    private static CompletableFuture<ExecutionResult> sourceStream(ExecutionContext context, PlanExecution execution,
            PlannedObject plan) {
        PlannedField root = plan.fields().length == 1 ? plan.fields()[0] : null;
        ResolverDataFetcher<?> resolver = root == null ? null : root.resolver();
        if (root == null || !(resolver instanceof SourceStreamFetcher fetcher)) {
            return failed(new GatewayException(ErrorCode.BAD_USER_INPUT, "Select one field of Subscription."),
                    List.of());
        }
        try {
            FieldResolution field = new FieldResolution(execution, root, resolver,
                    new ResultObject(plan.keys(), null, 0, false), 0);
            return CompletableFuture.completedFuture(ExecutionResult.newExecutionResult()
                    .data(fetcher.stream(root.arguments(context), field)).build());
        } catch (Throwable failure) {
            return failed(failure, List.of(root.key()));
        }
    }

    private static CompletableFuture<ExecutionResult> failed(Throwable failure, List<Object> path) {
        return CompletableFuture.completedFuture(ExecutionResult.newExecutionResult()
                .errors(GraphqlErrorMapper.of(failure, ResultPath.fromList(path), null)).build());
    }
}
