package io.docgen.gateway.admission.limits;

import graphql.ExecutionInput;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import io.quarkus.arc.Arc;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.spi.EventingService;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Measures each operation before it is validated and executed, over HTTP and WebSocket, and rejects those that exceed a
 * limit of {@link LimitsConfig}. All operations of a document are measured, because all are validated. The cost is that
 * of the executed one.
 *
 * <p>Found through {@code META-INF/services}. graphql-java's own instrumentations for depth and complexity run after
 * validation, which reports an error for each of a hundred wrong directives, and count introspection.
 */
public class QueryLimits implements EventingService {

    /** The request header that asks for the cost in the extensions of the response. */
    private static final String COST_HEADER = "graphql-cost";

    @Override
    public @Nullable String getConfigKey() {
        return null; // always on
    }

    /** The token limit of the parser is global to the JVM; SmallRye's own setting for it has no effect. */
    @Override
    public graphql.GraphQL.Builder beforeGraphQLBuild(graphql.GraphQL.Builder builder) {
        int tokens = config().maxTokens();
        ParserOptions.setDefaultOperationParserOptions(
                ParserOptions.getDefaultOperationParserOptions().transform(options -> options.maxTokens(tokens)));
        return builder.preparsedDocumentProvider(Arc.container().instance(DocumentCache.class).get()::validated);
    }

    @Override
    public void beforeExecute(Context context) {
        Document document = context.unwrap(Document.class);
        if (document == null) {
            return;
        }
        ExecutionInput input = context.unwrap(ExecutionInput.class);
        LimitsConfig limits = config();
        FieldCosts costs = Arc.container().instance(FieldCosts.class).get();
        DocumentStats size = DocumentStats.of(document);
        require(size.fields(), limits.maxFields(), "fields");
        require(size.aliases(), limits.maxAliases(), "aliases");
        require(size.directives(), limits.maxDirectives(), "directives");
        GraphQLSchema schema = Arc.container().instance(GraphQLSchema.class).get();
        OperationDefinition executed = operation(document, input.getOperationName());
        if (size.directives() > 0) {
            DirectiveCheck.check(document);
        }
        Map<String, Object> variables = input.getRawVariables().toMap();
        if (executed != null && variables.containsValue(null)) {
            NullVariableCheck.check(schema, document, executed, variables.entrySet().stream()
                    .filter(variable -> variable.getValue() == null).map(Map.Entry::getKey)
                    .collect(Collectors.toSet()));
        }
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            int cost = QueryCost.of(schema, costs, limits, document, operation, variables);
            if (operation == executed && isAskedFor(input)) {
                ((SmallRyeContext) context).addExtension("cost", Map.of("cost", cost, "limit", limits.maxCost()));
            }
        }
    }

    private static @Nullable OperationDefinition operation(Document document, @Nullable String name) {
        List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
        return operations.stream()
                .filter(operation -> operations.size() == 1 && name == null || operation.getName() != null
                        && operation.getName().equals(name))
                .findFirst().orElse(null);
    }

    private static boolean isAskedFor(ExecutionInput input) {
        return input.getGraphQLContext().get("httpHeaders") instanceof Map<?, ?> headers
                && headers.keySet().stream().anyMatch(name -> COST_HEADER.equalsIgnoreCase(String.valueOf(name)));
    }

    private static void require(int actual, int limit, String what) {
        if (actual > limit) {
            throw new QueryTooComplexException(
                    "Too many " + what + ": " + actual + ", at most " + limit + " are allowed.");
        }
    }

    private static LimitsConfig config() {
        return Arc.container().instance(LimitsConfig.class).get();
    }
}
