package io.docgen.gateway.graphql.limits;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import io.docgen.gateway.graphql.GraphqlRequest;
import io.docgen.gateway.graphql.document.PreparedDocument;
import io.docgen.gateway.graphql.schema.ServedSchema;
import io.docgen.gateway.support.error.GatewayException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Measures each operation before it is executed, and rejects those that exceed a limit of {@link LimitsConfig}. All
 * operations of a document are measured, because all are validated. The cost is that of the executed one.
 *
 * <p>graphql-java's own instrumentations for depth and complexity run after validation, which reports an error for each
 * of a hundred wrong directives, and count introspection.
 */
@Singleton
public class OperationLimits {

    private final LimitsConfig limits;
    private final FieldCosts costs;
    private final GraphQLSchema schema;

    OperationLimits(LimitsConfig limits, FieldCosts costs, ServedSchema schema) {
        this.limits = limits;
        this.costs = costs;
        this.schema = schema.get();
    }

    /**
     * Checks the size of a document that is not validated yet, and what its operations cost.
     *
     * @throws QueryTooComplexException if a limit is exceeded
     */
    public void checkNew(Document document, GraphqlRequest request) {
        DocumentStats size = DocumentStats.of(document);
        require(size.fields(), limits.maxFields(), "fields");
        require(size.aliases(), limits.maxAliases(), "aliases");
        require(size.directives(), DocumentBounds.MAX_DIRECTIVES, "directives");
        if (size.unknownDirective() != null) {
            throw GatewayException.badUserInput("Unknown directive '" + size.unknownDirective() + "'");
        }
        List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
        OperationDefinition executed = operations.stream()
                .filter(operation -> request.operationName() == null
                        ? operations.size() == 1
                        : request.operationName().equals(operation.getName()))
                .findFirst().orElse(null);
        checkVariables(document, executed, request.variables());
        operations.forEach(operation -> cost(document, operation, request));
    }

    /**
     * Checks a request for a valid document, which may exceed a limit with other variables.
     *
     * @return what the operation costs; 0 if the document has no such operation
     * @throws QueryTooComplexException if a limit is exceeded
     */
    public int check(PreparedDocument document, GraphqlRequest request) {
        OperationDefinition executed = document.operation(request.operationName());
        checkVariables(document.document(), executed, request.variables());
        return executed == null ? 0 : knownCost(document, executed, request);
    }

    private int knownCost(PreparedDocument document, OperationDefinition executed, GraphqlRequest request) {
        Map<OperationDefinition, Integer> constants = document
                .derived(ConstantCosts.class, () -> new ConstantCosts(new ConcurrentHashMap<>(2))).calls();
        Integer known = constants.get(executed);
        if (known != null) {
            return known;
        }
        OperationCost.Measured cost = cost(document.document(), executed, request);
        if (cost.constant()) {
            constants.put(executed, cost.calls());
        }
        return cost.calls();
    }

    /** What the operations of a document cost that cost the same with all variables. */
    private record ConstantCosts(Map<OperationDefinition, Integer> calls) {
    }

    /** What an operation may cost. */
    public int maxCost() {
        return limits.maxCost();
    }

    private OperationCost.Measured cost(Document document, OperationDefinition operation, GraphqlRequest request) {
        return OperationCost.of(schema, costs, limits, document, operation, request.variables());
    }

    private void checkVariables(Document document, @Nullable OperationDefinition executed,
            Map<String, Object> variables) {
        if (executed != null && variables.containsValue(null)) {
            NullVariableCheck.check(schema, document, executed, variables);
        }
    }

    private static void require(int actual, int limit, String what) {
        if (actual > limit) {
            throw new QueryTooComplexException(
                    "Too many " + what + ": " + actual + ", at most " + limit + " are allowed.");
        }
    }
}
