package io.docgen.gateway.graphql.execution.plan;

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
import io.docgen.gateway.graphql.document.DocumentValidator;
import io.docgen.gateway.graphql.document.PreparedDocument;
import io.docgen.gateway.graphql.document.PreparedDocuments;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.testsupport.StubClientRequest;
import io.smallrye.mutiny.Multi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A subscription has the same events and results with a plan, without one, and when the plans of its document are
 * dropped. More of it: {@code -Dplan.queries=100000 -Dplan.seed=7}.
 */
class SubscriptionStrategyTest {

    private static final int QUERIES = Integer.getInteger("plan.queries", 100);
    private static final long SEED = Long.getLong("plan.seed", 1);
    private static final int ALL = Short.MAX_VALUE;

    /** What a client gets: the results for the events, or the errors if there are none. */
    private record Response(List<List<Object>> events, List<String> errors) {
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 15})
    void givesEqualResults(int oddities) {
        int events = 0;
        for (long seed = SEED; seed < SEED + QUERIES; seed++) {
            RandomQuery random = new RandomQuery(seed);
            String text = random.subscription();
            GraphQLSchema schema = new RandomData(seed, oddities).schema();
            ParseAndValidateResult parsed = ParseAndValidate.parse(ExecutionInput.newExecutionInput(text).build());
            assertThat(parsed.isFailure()).as(text).isFalse();
            if (!DocumentValidator.validate(schema, parsed.getDocument()).isEmpty()) {
                continue; // two fragments want different fields under one key
            }
            List<PreparedDocument> documents = List.of(PreparedDocuments.of(text, parsed.getDocument(), 0),
                    PreparedDocuments.of(text, parsed.getDocument(), 60),
                    PreparedDocuments.of(text, parsed.getDocument(), ALL));
            for (Map<String, Object> variables : random.everyCondition()) {
                Response expected = response(new ByTheLibrary(), seed, oddities, documents.get(0), variables);
                events += expected.events().size();
                for (PreparedDocument document : documents) {
                    assertThat(response(new SubscriptionStrategy(), seed, oddities, document, variables))
                            .as("seed %d, budget %d: %s %s", seed, document.tokens(), text, variables)
                            .isEqualTo(expected);
                }
            }
        }
        assertThat(events).isGreaterThan(QUERIES);
    }

    /** The events of the gateway's strategy, executed by graphql-java's. */
    private static final class ByTheLibrary extends ExecutionStrategy {

        private final ExecutionStrategy streams = new SubscriptionStrategy();
        private final ExecutionStrategy events = new AsyncExecutionStrategy();

        @Override
        public CompletableFuture<ExecutionResult> execute(graphql.execution.ExecutionContext context,
                graphql.execution.ExecutionStrategyParameters parameters) {
            OperationContext operation = context.getGraphQLContext().get(OperationContext.class);
            return (operation.event() == null ? streams : events).execute(context, parameters);
        }
    }

    private static Response response(ExecutionStrategy strategy, long seed, int oddities, PreparedDocument document,
            Map<String, Object> variables) {
        RandomData data = new RandomData(seed, oddities);
        GraphQL graphql = GraphQL.newGraphQL(data.schema()).subscriptionExecutionStrategy(strategy)
                .preparsedDocumentProvider((input, parse) -> document.entry()).build();
        OperationContext subscription = new OperationContext(new StubClientRequest());
        ExecutionResult source = execute(graphql, data, document, variables, subscription);
        List<List<Object>> results = new ArrayList<>();
        if (source.getData() instanceof Multi<?> stream) {
            stream.collect().asList().await().indefinitely().forEach(event -> {
                ExecutionResult result = execute(graphql, data, document, variables, subscription.forEvent(event));
                List<Object> written = new ArrayList<>();
                written.add(result.getData());
                written.addAll(errors(result));
                results.add(written);
            });
        }
        return new Response(results, errors(source));
    }

    private static ExecutionResult execute(GraphQL graphql, RandomData data, PreparedDocument document,
            Map<String, Object> variables, OperationContext operation) {
        CompletableFuture<ExecutionResult> result = graphql.executeAsync(ExecutionInput
                .newExecutionInput(document.query()).operationName("s").variables(variables)
                .graphQLContext(Map.of(OperationContext.class, operation, PreparedDocument.class, document)).build());
        while (data.endOne()) {
            // until nothing is waited for
        }
        assertThat(result).isDone();
        return result.join();
    }

    private static List<String> errors(ExecutionResult result) {
        return result.getErrors().stream().map(SubscriptionStrategyTest::text).sorted().toList();
    }

    private static String text(GraphQLError error) {
        boolean ours = error.getExtensions() != null && error.getExtensions().containsKey("code");
        return error.getPath() + " " + (ours
                ? error.getMessage() + error.getLocations() + error.getExtensions()
                : error.getErrorType());
    }
}
