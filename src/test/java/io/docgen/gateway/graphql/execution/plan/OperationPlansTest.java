package io.docgen.gateway.graphql.execution.plan;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.ParseAndValidate;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategy;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import io.docgen.gateway.testsupport.Concurrently;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which plans a document keeps. */
class OperationPlansTest {

    private static final String CONDITIONS = "query q($a: Boolean!, $b: Boolean!, $c: Boolean!) {"
            + " sure { id name @include(if: $a) count @include(if: $b) kind @include(if: $c) } }";
    private static final int LARGEST_PLAN = 5;

    private final GraphQLSchema schema = new RandomData(1, 0).schema();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{ sure { ... on Named { id } } } | 2",
            "{ sure { ...a } } fragment a on Counted { count } | 2",
            "{ sure { ... on Any { ... on Thing { kind } } } } | 2",
            "{ sure { ... on Any { ... on Other { other: name } ... on Named { id } } } } | 2",
            "subscription { event { ... on Named { id ... on Counted { count } } } } | 3"})
    void fragmentsOnInterfacesAndUnionsArePlanned(String operation, int fields) {
        Document document = parse(operation);
        OperationPlans plans = new OperationPlans(document, 100);
        assertThat(plans.plan(context(document, Map.of()))).isNotNull();
        assertThat(plans.fields()).isEqualTo(fields);
    }

    /** One client can make a plan for each combination of conditions, without a token. */
    @Test
    void noClientUsesUpThePlansOfOthers() {
        Document document = parse(CONDITIONS);
        OperationPlans plans = new OperationPlans(document, LARGEST_PLAN + 1);
        ExecutionContext ours = context(document, conditions(7));
        assertThat(plans.plan(ours)).isNotNull().isSameAs(plans.plan(ours));
        for (int combination = 0; combination < 8; combination++) {
            assertThat(plans.plan(context(document, conditions(combination)))).as("%d", combination).isNotNull();
            assertThat(plans.fields()).isBetween(1, LARGEST_PLAN + 1);
        }
        assertThat(plans.plan(ours)).isNotNull().isSameAs(plans.plan(ours));
    }

    @Test
    void theNumberOfPlansIsBounded() {
        String variables = IntStream.range(0, 6).mapToObj(i -> "$v" + i + ": Boolean!").reduce((a, b) -> a + " " + b)
                .orElseThrow();
        String fields = IntStream.range(0, 6).mapToObj(i -> "sure @include(if: $v" + i + ") { id }")
                .reduce((a, b) -> a + " " + b).orElseThrow();
        Document document = parse("query q(" + variables + ") { sure { id } " + fields + " }");
        OperationPlans plans = new OperationPlans(document, 1000);
        for (int combination = 0; combination < 64; combination++) {
            Map<String, Object> values = new HashMap<>();
            for (int i = 0; i < 6; i++) {
                values.put("v" + i, (combination >> i & 1) == 1);
            }
            assertThat(plans.plan(context(document, values))).isNotNull();
        }
        assertThat(plans.size()).isEqualTo(32);
    }

    @Test
    void operationsAtTheSameMomentAreChargedOnce() {
        for (int round = 0; round < 50; round++) {
            Document document = parse(CONDITIONS);
            OperationPlans plans = new OperationPlans(document, 100);
            ExecutionContext context = context(document, conditions(7));
            List<PlannedObject> made = new ArrayList<>();
            Concurrently.times(8, i -> {
                PlannedObject plan = plans.plan(context);
                synchronized (made) {
                    made.add(plan);
                }
            });
            assertThat(made).hasSize(8).allMatch(plan -> plan == made.get(0));
            assertThat(plans.fields()).isEqualTo(LARGEST_PLAN);
        }
    }

    private static Map<String, Object> conditions(int combination) {
        return Map.of("a", (combination & 1) != 0, "b", (combination & 2) != 0, "c", (combination & 4) != 0);
    }

    private Document parse(String text) {
        var parsed = ParseAndValidate.parseAndValidate(schema, ExecutionInput.newExecutionInput(text).build());
        assertThat(parsed.getErrors()).isEmpty();
        return parsed.getDocument();
    }

    private ExecutionContext context(Document document, Map<String, Object> variables) {
        List<ExecutionContext> contexts = new ArrayList<>();
        ExecutionStrategy strategy = new ExecutionStrategy() {

            @Override
            public CompletableFuture<ExecutionResult> execute(ExecutionContext context,
                    ExecutionStrategyParameters parameters) {
                contexts.add(context);
                return CompletableFuture.completedFuture(ExecutionResult.newExecutionResult().data(Map.of()).build());
            }
        };
        GraphQL.newGraphQL(schema).queryExecutionStrategy(strategy).subscriptionExecutionStrategy(strategy)
                .preparsedDocumentProvider((input, parse) -> CompletableFuture.completedFuture(
                        new PreparsedDocumentEntry(document)))
                .build().execute(ExecutionInput.newExecutionInput("text").variables(variables).build());
        return contexts.get(0);
    }
}
