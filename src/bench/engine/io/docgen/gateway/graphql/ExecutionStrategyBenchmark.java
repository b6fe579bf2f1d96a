package io.docgen.gateway.graphql;

import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.operation.ResolvedField;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.ParseAndValidate;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionStrategy;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.docgen.gateway.graphql.document.PreparedDocument;
import io.docgen.gateway.graphql.document.PreparedDocuments;
import io.docgen.gateway.graphql.execution.plan.PlanExecutionStrategy;
import io.docgen.gateway.graphql.execution.resolver.ComponentDataFetcher;
import io.docgen.gateway.graphql.execution.resolver.ResolverDataFetcher;
import io.docgen.gateway.testsupport.StubClientRequest;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it takes to execute a known document, by a plan and by graphql-java's own strategy. Resolvers have their values at once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class ExecutionStrategyBenchmark {

    private static final String SDL = """
            type Query { job: Job jobs: [Job!]! }
            type Job { id: ID! status: String! templateFile: File outputFile: File }
            type File { id: ID! name: String size: Int }
            """;
    private static final Map<String, String> QUERIES = Map.of("job",
            "{ job { status templateFile { id name } outputFile { id name } } }", "jobs",
            "{ jobs { id status templateFile { id name } outputFile { id name size } } }");

    @Param({"job", "jobs"})
    public String query;

    @Param({"plan", "graphql-java"})
    public String strategy;

    private GraphQL graphql;
    private PreparedDocument document;

    @Setup
    public void prepare() {
        GraphQLSchema schema = schema();
        String text = QUERIES.get(query);
        document = PreparedDocuments.of(text, ParseAndValidate
                .parseAndValidate(schema, ExecutionInput.newExecutionInput(text).build()).getDocument());
        ExecutionStrategy chosen = "plan".equals(strategy) ? new PlanExecutionStrategy() : new AsyncExecutionStrategy();
        graphql = GraphQL.newGraphQL(schema).queryExecutionStrategy(chosen)
                .preparsedDocumentProvider((input, parse) -> document.entry()).build();
    }

    @Benchmark
    public ExecutionResult execute() {
        return graphql.executeAsync(ExecutionInput.newExecutionInput(document.query())
                .graphQLContext(Map.of(OperationContext.class, new OperationContext(new StubClientRequest()),
                        PreparedDocument.class, document))
                .build()).join();
    }

    private record File(String id, String name, int size) {
    }

    private record Job(String id, String status, File templateFile, File outputFile) {
    }

    private static GraphQLSchema schema() {
        List<Job> jobs = IntStream.range(0, 100).mapToObj(i -> new Job("" + i, "COMPLETED",
                new File("1" + i, "Contract.docx", i), new File("2" + i, "Contract.pdf", i))).toList();
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .type("Query", type -> type.dataFetcher("job", later(any -> jobs.get(0)))
                        .dataFetcher("jobs", later(any -> jobs)))
                .type("Job", type -> type.dataFetcher("id", component(Job::id))
                        .dataFetcher("status", component(Job::status))
                        .dataFetcher("templateFile", later(Job::templateFile))
                        .dataFetcher("outputFile", later(Job::outputFile)))
                .type("File", type -> type.dataFetcher("id", component(File::id))
                        .dataFetcher("name", component(File::name)).dataFetcher("size", component(File::size)))
                .build();
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SDL), wiring);
    }

    private static <T> DataFetcher<?> component(Function<T, Object> accessor) {
        return new ComponentDataFetcher<>() {

            @Override
            @SuppressWarnings("unchecked")
            public Object valueIn(Object source) {
                return accessor.apply((T) source);
            }
        };
    }

    private static <T> DataFetcher<?> later(Function<T, Object> accessor) {
        return new ResolverDataFetcher<>() {

            @Override
            @SuppressWarnings("unchecked")
            public Uni<Object> resolve(Object source, Map<String, Object> arguments, ResolvedField field) {
                return Uni.createFrom().item(accessor.apply((T) source));
            }

            @Override
            public void resolved(long startNanos) {
                // not measured
            }
        };
    }
}
