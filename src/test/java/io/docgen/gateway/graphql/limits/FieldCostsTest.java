package io.docgen.gateway.graphql.limits;

import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.docgen.gateway.testsupport.Gateway.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.docgen.gateway.graphql.Cost;
import io.docgen.gateway.graphql.FieldCost;
import io.docgen.gateway.graphql.execution.resolver.CostedFetcher;
import io.docgen.gateway.testsupport.SchemaQueries;
import io.docgen.gateway.testsupport.TransportProfile;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The announced cost of an operation against the calls that it makes. */
@QuarkusTest
@TestProfile(TransportProfile.class)
class FieldCostsTest {

    private static final Path COMMITTED = Path.of("src/test/resources/field-costs.txt");

    @Inject
    MeterRegistry meters;

    @Inject
    FieldCosts costs;

    @Test
    void everyFieldCostsAtLeastItsCalls() {
        List<String> cheap = SchemaQueries.all().stream().flatMap(this::moreCallsThanCost).toList();
        assertThat(cheap).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{ docgenJobs { nodes { createdBy { name } } } }",
            "{ docgenJobs { nodes { createdBy { name } templateFile { ownedBy { name jobTitle } } } } }",
            "{ file(id: \"42037322\") { path { description } } }",
            "{ file(id: \"42037322\") { path { ownedBy { jobTitle } parent { description } } } }",
            "{ docgenJob(id: \"12345\") { templateFileVersion { name } outputFileVersion { name } } }",
            "{ docgenJob(id: \"10000000101\") { templateFile { name } templateFileVersion { name } } }",
            "{ file(id: \"1700000000011\") { lock { createdBy { jobTitle } } parent { permissions { canUpload } } } }",
            "{ folder(id: \"300000000002\") { path { description sharedLink { url } } } }",
            "{ docgenReadiness(templateFileId: \"1700000000001\", destinationFolderId: \"0\") { ready } "
                    + "folder(id: \"0\") { name } }",
            "{ a: viewer { name } b: docgenJobs(first: 5) { nodes { createdBy { login status } } } }"})
    void nestedFieldsCostAtLeastTheirCalls(String query) {
        assertThat(moreCallsThanCost(query)).isEmpty();
    }

    /** {@code Query.node} has no method to annotate. */
    @Test
    void everyAnnotatedMethodIsAField() {
        List<JavaMethod> annotated = new ClassFileImporter().importPackages("io.docgen.gateway.docgen").stream()
                .flatMap(type -> type.getMethods().stream()).filter(method -> method.isAnnotatedWith(Cost.class))
                .toList();
        assertThat(costs.all()).hasSize(annotated.size() + 1);
    }

    private record Costly(FieldCost cost) implements CostedFetcher, DataFetcher<Object> {

        @Override
        public Object get(DataFetchingEnvironment environment) {
            return List.of();
        }
    }

    static List<Costly> costsOfWhatDoesNotExist() {
        return List.of(new Costly(FieldCost.callBeyond("fullName")), new Costly(FieldCost.callForEachOf("id")));
    }

    @ParameterizedTest
    @MethodSource("costsOfWhatDoesNotExist")
    void namesExist(Costly fetcher) {
        GraphQLSchema renamed = new SchemaGenerator().makeExecutableSchema(
                new SchemaParser().parse("type Query { files(ids: [ID!]): [File] } type File { id: ID name: String }"),
                RuntimeWiring.newRuntimeWiring().type("Query", query -> query.dataFetcher("files", fetcher)).build());
        assertThatThrownBy(() -> new FieldCosts(renamed)).hasMessageContaining("Query.files");
    }

    /**
     * What clients plan with. A cost that is lost, as by renaming a field, is one that the calls above may not show.
     */
    @Test
    void areTheCommittedOnes() throws IOException {
        String all = costs.all().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(cost -> cost.getKey() + described(cost.getValue()) + "\n").collect(Collectors.joining());
        if (Boolean.getBoolean("costs.write")) {
            Files.writeString(COMMITTED, all);
        }
        assertThat(all).as("To accept the change: ./mvnw test -Dtest=FieldCostsTest -Dcosts.write=true")
                .isEqualTo(Files.readString(COMMITTED));
    }

    private static String described(FieldCost cost) {
        return " calls=" + cost.calls()
                + (cost.free().isEmpty() ? "" : " free=" + String.join(",", new TreeSet<>(cost.free())))
                + (cost.objectRead().isEmpty() ? "" : " sharedInObject=" + cost.objectRead())
                + (cost.operationRead().isEmpty() ? "" : " sharedInOperation=" + cost.operationRead())
                + (cost.listSize() == 1 ? "" : " listSize=" + cost.listSize())
                + (cost.listArgument() == null ? "" : " forEachOf=" + cost.listArgument())
                + (cost.scan() == null
                        ? ""
                        : " scan=" + cost.scan().calls() + " with=" + String.join(",", new TreeSet<>(
                                cost.scan().arguments())));
    }

    private Stream<String> moreCallsThanCost(String query) {
        double before = calls();
        int cost = as(ALICE).header("GraphQL-Cost", "1").body(Map.of("query", query)).post("/graphql").then()
                .extract().path("extensions.cost.announced");
        double made = calls() - before;
        return made > cost ? Stream.of(query + " costs " + cost + " and makes " + made + " calls") : Stream.of();
    }

    private double calls() {
        return meters.get("graphql.operation.box.calls").summary().totalAmount();
    }
}
