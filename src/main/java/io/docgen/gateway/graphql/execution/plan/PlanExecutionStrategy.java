package io.docgen.gateway.graphql.execution.plan;

import graphql.ExecutionResult;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategy;
import graphql.execution.ExecutionStrategyParameters;
import io.docgen.gateway.operation.OperationContext;
import java.util.concurrent.CompletableFuture;

/**
 * Executes queries by plans, which takes a fraction of the time and memory of graphql-java's own strategy: fields are
 * looked up once for a document, and neither lists nor records take a future for each field. Whatever a plan does not
 * know, such as introspection, is executed by graphql-java's strategy, with an equal result.
 */
public final class PlanExecutionStrategy extends ExecutionStrategy {

    private final ExecutionStrategy others = new AsyncExecutionStrategy();

    @Override
    public CompletableFuture<ExecutionResult> execute(ExecutionContext context,
            ExecutionStrategyParameters parameters) {
        PlannedObject plan = OperationPlans.planOf(context);
        OperationContext operation = context.getGraphQLContext().get(OperationContext.class);
        return plan == null
                ? others.execute(context, parameters)
                : new PlanExecution(context, operation, plan).start();
    }
}
