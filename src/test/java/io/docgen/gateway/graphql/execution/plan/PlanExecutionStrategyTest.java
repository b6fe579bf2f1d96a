package io.docgen.gateway.graphql.execution.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionStrategy;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.docgen.gateway.graphql.document.PreparedDocument;
import io.docgen.gateway.graphql.document.PreparedDocuments;
import io.docgen.gateway.graphql.execution.resolver.ResolverDataFetcher;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.operation.ResolvedField;
import io.docgen.gateway.testsupport.StubClientRequest;
import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Plans give the results of graphql-java's own strategy, errors and their places included. More of it:
 * {@code -Dplan.queries=100000 -Dplan.seed=7}.
 */
class PlanExecutionStrategyTest {

    private static final int QUERIES = Integer.getInteger("plan.queries", 100);
    /** The fields of the plans that are kept. */
    private static final int[] BUDGETS = {0, 60, Short.MAX_VALUE};
    private static final long SEED = Long.getLong("plan.seed", 1);

    /** For a document whose plans are all kept, for one that drops them, and for one that has none. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2, 15})
    void givesEqualResults(int oddities) {
        int planned = 0;
        for (long seed = SEED; seed < SEED + QUERIES; seed++) {
            RandomQuery query = new RandomQuery(seed);
            String text = query.text();
            GraphQLSchema schema = new RandomData(seed, oddities).schema();
            if (prepare(schema, text) == null) {
                continue; // two fragments want different fields under one key
            }
            planned++;
            Map<Integer, PreparedDocument> documents = documents(schema, text);
            for (Map<String, Object> variables : query.everyCondition()) {
                Result expected = result(new AsyncExecutionStrategy(), seed, oddities, documents.get(0), variables);
                for (int budget : BUDGETS) {
                    assertThat(result(new PlanExecutionStrategy(), seed, oddities, documents.get(budget), variables))
                            .as("seed %d, budget %d: %s %s", seed, budget, text, variables).isEqualTo(expected);
                }
            }
        }
        assertThat(planned).isGreaterThan(QUERIES / 2);
    }

    private static Map<Integer, PreparedDocument> documents(GraphQLSchema schema, String text) {
        return Arrays.stream(BUDGETS).boxed()
                .collect(Collectors.toMap(budget -> budget, budget -> prepare(schema, text, budget)));
    }

    @Test
    void leavesIntrospectionToTheLibrary() {
        PreparedDocument document = prepare(new RandomData(1, 0).schema(),
                "{ __schema { queryType { name } } sure { id } }");
        assertThat(result(new PlanExecutionStrategy(), 1, 0, document, Map.of()))
                .isEqualTo(result(new AsyncExecutionStrategy(), 1, 0, document, Map.of()));
    }

    /** Fragments make a short document select many fields, whose plan would outweigh the document in the cache. */
    @Test
    void plansAreNoLargerThanTheirDocument() {
        String query = "{ sure { ...a ...b } } fragment a on Thing { next { ...b } sureNext { ...b } }"
                + " fragment b on Thing { one: id two: id three: id }";
        GraphQLSchema schema = new RandomData(1, 0).schema();
        Document document = ParseAndValidate.parse(ExecutionInput.newExecutionInput(query).build()).getDocument();
        Map<String, FragmentDefinition> fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, fragment -> fragment));
        OperationDefinition operation = document.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow();
        Planner planner = new Planner(schema, fragments, Map.of(), 12);
        planner.plan(operation);
        assertThat(planner.fields()).isEqualTo(12);
        assertThatThrownBy(() -> new Planner(schema, fragments, Map.of(), 11).plan(operation))
                .isInstanceOf(UnplannableException.class);
    }

    /** Otherwise the client would wait for ever, and the operation count as running. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anUnexpectedFailureEndsTheOperation(boolean later) {
        Queue<Runnable> waiting = new ArrayDeque<>();
        Object unwritable = new Object() {

            @Override
            public String toString() {
                throw new IllegalStateException("unexpected");
            }
        };
        DataFetcher<?> fetcher = new ResolverDataFetcher<>() {

            @Override
            public Uni<Object> resolve(Object source, Map<String, Object> arguments, ResolvedField field) {
                return later
                        ? Uni.createFrom().emitter(emitter -> waiting.add(() -> emitter.complete(unwritable)))
                        : Uni.createFrom().item(unwritable);
            }

            @Override
            public void resolved(long startNanos) {
                // not measured
            }
        };
        GraphQLSchema schema = new SchemaGenerator().makeExecutableSchema(
                new SchemaParser().parse("type Query { word: String }"),
                RuntimeWiring.newRuntimeWiring().type("Query", type -> type.dataFetcher("word", fetcher)).build());
        PreparedDocument document = prepare(schema, "{ word }");
        CompletableFuture<ExecutionResult> result = execute(new PlanExecutionStrategy(), schema, document, Map.of());
        waiting.forEach(Runnable::run);
        assertThat(result).isCompletedExceptionally();
    }

    private record Result(Object data, List<String> errors) {
    }

    private static PreparedDocument prepare(GraphQLSchema schema, String query) {
        return prepare(schema, query, Short.MAX_VALUE);
    }

    private static PreparedDocument prepare(GraphQLSchema schema, String query, int budget) {
        ParseAndValidateResult parsed = ParseAndValidate.parseAndValidate(schema,
                ExecutionInput.newExecutionInput(query).build());
        return parsed.isFailure() ? null : PreparedDocuments.of(query, parsed.getDocument(), budget);
    }

    private static Result result(ExecutionStrategy strategy, long seed, int oddities, PreparedDocument document,
            Map<String, Object> variables) {
        RandomData data = new RandomData(seed, oddities);
        CompletableFuture<ExecutionResult> result = execute(strategy, data.schema(), document, variables);
        while (data.endOne()) {
            // until nothing is waited for
        }
        assertThat(result).isDone();
        ExecutionResult ended = result.join();
        return new Result(ended.getData(),
                ended.getErrors().stream().map(PlanExecutionStrategyTest::text).sorted().toList());
    }

    private static CompletableFuture<ExecutionResult> execute(ExecutionStrategy strategy, GraphQLSchema schema,
            PreparedDocument document, Map<String, Object> variables) {
        return GraphQL.newGraphQL(schema).queryExecutionStrategy(strategy)
                .preparsedDocumentProvider((input, parse) -> document.entry()).build()
                .executeAsync(ExecutionInput.newExecutionInput(document.query()).variables(variables)
                        .operationName(document.document().getFirstDefinitionOfType(OperationDefinition.class)
                                .orElseThrow().getName())
                        .graphQLContext(Map.of(OperationContext.class, new OperationContext(new StubClientRequest()),
                                PreparedDocument.class, document))
                        .build());
    }

    private static String text(GraphQLError error) {
        boolean ours = error.getExtensions() != null && error.getExtensions().containsKey("code");
        return error.getPath() + " " + (ours
                ? error.getMessage() + error.getLocations() + error.getExtensions()
                : error.getErrorType());
    }
}
