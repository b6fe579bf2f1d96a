package io.docgen.gateway.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionStrategy;
import graphql.schema.GraphQLSchema;
import io.docgen.gateway.engine.ClientRequest;
import io.docgen.gateway.engine.OperationContext;
import io.docgen.gateway.engine.document.PreparedDocument;
import io.docgen.gateway.engine.document.PreparedDocuments;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Plans give the results of graphql-java's own strategy, errors and their places included. More of it:
 * {@code -Dplan.queries=100000 -Dplan.seed=7}.
 */
class PlanExecutionStrategyTest {

    private static final int QUERIES = Integer.getInteger("plan.queries", 400);
    private static final long SEED = Long.getLong("plan.seed", 1);

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 15})
    void givesEqualResults(int oddities) {
        int planned = 0;
        for (long seed = SEED; seed < SEED + QUERIES; seed++) {
            RandomQuery query = new RandomQuery(seed);
            String text = query.text();
            PreparedDocument document = prepare(new RandomData(seed, oddities).schema(), text);
            if (document == null) {
                continue; // two fragments want different fields under one key
            }
            planned++;
            assertThat(result(new PlanExecutionStrategy(), seed, oddities, document, query.variables()))
                    .as("seed %d: %s %s", seed, text, query.variables())
                    .isEqualTo(result(new AsyncExecutionStrategy(), seed, oddities, document, query.variables()));
        }
        assertThat(planned).isGreaterThan(QUERIES / 2);
    }

    @Test
    void leavesIntrospectionToTheLibrary() {
        PreparedDocument document = prepare(new RandomData(1, 0).schema(),
                "{ __schema { queryType { name } } sure { id } }");
        assertThat(result(new PlanExecutionStrategy(), 1, 0, document, Map.of()))
                .isEqualTo(result(new AsyncExecutionStrategy(), 1, 0, document, Map.of()));
    }

    private record Result(Object data, List<String> errors) {
    }

    private static PreparedDocument prepare(GraphQLSchema schema, String query) {
        ParseAndValidateResult parsed = ParseAndValidate.parseAndValidate(schema,
                ExecutionInput.newExecutionInput(query).build());
        return parsed.isFailure() ? null : PreparedDocuments.of(query, parsed.getDocument());
    }

    private static Result result(ExecutionStrategy strategy, long seed, int oddities, PreparedDocument document,
            Map<String, Object> variables) {
        RandomData data = new RandomData(seed, oddities);
        GraphQL graphql = GraphQL.newGraphQL(data.schema()).queryExecutionStrategy(strategy)
                .preparsedDocumentProvider((input, parse) -> document.entry()).build();
        CompletableFuture<ExecutionResult> result = graphql
                .executeAsync(ExecutionInput.newExecutionInput(document.query()).variables(variables)
                        .graphQLContext(Map.of(OperationContext.class, new OperationContext(new NoRequest()),
                                PreparedDocument.class, document))
                        .build());
        while (data.endOne()) {
            // until nothing is waited for
        }
        assertThat(result).isDone();
        ExecutionResult ended = result.join();
        return new Result(ended.getData(),
                ended.getErrors().stream().map(PlanExecutionStrategyTest::text).sorted().toList());
    }

    private static String text(GraphQLError error) {
        boolean ours = error.getExtensions() != null && error.getExtensions().containsKey("code");
        return error.getPath() + " " + (ours
                ? error.getMessage() + error.getLocations() + error.getExtensions()
                : error.getErrorType());
    }

    private static final class NoRequest implements ClientRequest {

        @Override
        public String header(String name) {
            return null;
        }

        @Override
        public Object attribute(String key) {
            return null;
        }
    }
}
