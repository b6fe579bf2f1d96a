package io.docgen.gateway.engine;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.spi.EventingService;
import java.util.List;
import java.util.Map;

/**
 * Replaces every error of a result by that of {@link GraphqlErrorMapper}, so that no message of a library reaches a
 * client.
 *
 * <p>Found through {@code META-INF/services}. SmallRye's own error extensions have one fixed code per class, a
 * {@code null} for each missing extension, and nothing for errors that are not exceptions.
 */
public class ErrorSanitizer implements EventingService {

    /** Errors of a document that was not executed: one mistake can occur in a thousand places. */
    private static final int MAX_REQUEST_ERRORS = 5;

    @Override
    public String getConfigKey() {
        return null; // always on
    }

    @Override
    public void afterExecute(Context context) {
        List<Map<String, Object>> warnings = ResultWarnings
                .of(context.unwrap(ExecutionInput.class).getGraphQLContext());
        if (!warnings.isEmpty()) {
            ((SmallRyeContext) context).addExtension("warnings", warnings);
        }
        ExecutionResult result = context.unwrap(ExecutionResult.class);
        if (!result.getErrors().isEmpty()) {
            ((SmallRyeContext) context).setExecutionResult(result.transform(
                    builder -> builder.errors(result.getErrors().stream()
                            .limit(result.isDataPresent() ? Integer.MAX_VALUE : MAX_REQUEST_ERRORS)
                            .flatMap(error -> GraphqlErrorMapper.all(error).stream()).toList())));
        }
    }
}
