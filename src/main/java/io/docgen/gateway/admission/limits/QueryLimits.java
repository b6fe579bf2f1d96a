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

/**
 * Measures each operation before it is validated and executed, over HTTP and WebSocket alike, and lets none pass that is
 * past a limit of {@link LimitsConfig}. All operations of a document are measured, as all are validated, and what is charged
 * is the one that is executed.
 *
 * <p>Found through {@code META-INF/services}. graphql-java's own instrumentations for depth and complexity come after
 * validation, which reports an error for each of a hundred wrong directives, and count introspections.
 */
public class QueryLimits implements EventingService {

    /** What a caller sends to be told the cost in the answer's extensions. */
    private static final String COST_HEADER = "graphql-cost";

    @Override
    public String getConfigKey() {
        return null; // always on
    }

    /** The parser's bound is for all of the JVM; SmallRye's own key for it is without effect. */
    @Override
    public graphql.GraphQL.Builder beforeGraphQLBuild(graphql.GraphQL.Builder builder) {
        int tokens = config().tokens();
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
        DocumentStats size = DocumentStats.of(document);
        require(size.fields(), limits.maxFields(), "fields");
        require(size.aliases(), limits.aliases(), "aliases");
        require(size.directives(), limits.directives(), "directives");
        GraphQLSchema schema = Arc.container().instance(GraphQLSchema.class).get();
        OperationDefinition executed = operation(document, input.getOperationName());
        if (size.directives() > 0) {
            DirectiveCheck.check(document);
        }
        Map<String, Object> variables = input.getRawVariables().toMap();
        if (executed != null && variables.containsValue(null)) {
            NullVariableCheck.check(schema, document, executed, variables.entrySet().stream()
                    .filter(variable -> variable.getValue() == null).map(Map.Entry::getKey).collect(Collectors.toSet()));
        }
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            int cost = QueryCost.of(schema, limits, document, operation, variables);
            if (operation == executed && isAskedFor(input)) {
                ((SmallRyeContext) context).addExtension("cost", Map.of("cost", cost, "limit", limits.cost()));
            }
        }
    }

    private static OperationDefinition operation(Document document, String name) {
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

    private static void require(int actual, int most, String what) {
        if (actual > most) {
            throw new QueryTooComplexException("The query has too many " + what + ": the limit is " + most + ". Ask for less at once.");
        }
    }

    private static LimitsConfig config() {
        return Arc.container().instance(LimitsConfig.class).get();
    }
}
