package io.docgen.gateway.engine;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.spi.EventingService;
import java.util.List;
import java.util.Map;

/**
 * The last look at a result before it leaves: every error goes through {@link GraphqlErrorMapper}, so that none can go out
 * with a message of somebody else's making.
 *
 * <p>Found through {@code META-INF/services}. SmallRye's own way, exception fields by annotation and provider, gives
 * one fixed code for each class, a {@code null} for each extension that an error does not have, and nothing at all for
 * errors that are not exceptions.
 */
public class ErrorSanitizer implements EventingService {

    /** Of a query that was not executed: one thing wrong can be wrong in a thousand places. */
    private static final int MOST_COMPLAINTS = 5;

    @Override
    public String getConfigKey() {
        return null; // always on
    }

    @Override
    public void afterExecute(Context context) {
        List<Map<String, Object>> warnings = ResultWarnings.of(context.unwrap(ExecutionInput.class).getGraphQLContext());
        if (!warnings.isEmpty()) {
            ((SmallRyeContext) context).addExtension("warnings", warnings);
        }
        ExecutionResult result = context.unwrap(ExecutionResult.class);
        if (!result.getErrors().isEmpty()) {
            ((SmallRyeContext) context).setExecutionResult(result.transform(
                    builder -> builder.errors(result.getErrors().stream()
                            .limit(result.isDataPresent() ? Integer.MAX_VALUE : MOST_COMPLAINTS)
                            .flatMap(error -> GraphqlErrorMapper.all(error).stream()).toList())));
        }
    }
}
