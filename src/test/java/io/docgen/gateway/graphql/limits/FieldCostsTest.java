package io.docgen.gateway.graphql.limits;

import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.docgen.gateway.testsupport.Gateway.as;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.FieldCoordinates;
import io.docgen.gateway.graphql.FieldCost;
import io.docgen.gateway.graphql.schema.ServedSchema;
import io.docgen.gateway.testsupport.SchemaQueries;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
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
import org.junit.jupiter.params.provider.ValueSource;

/** The announced cost of an operation against the calls that it makes. */
@QuarkusTest
@TestProfile(FieldCostsTest.Uncached.class)
class FieldCostsTest {

    public static class Uncached implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("box.cache.jobs", "0s", "box.cache.file-versions", "0s", "box.retry.max-retries", "0");
        }
    }

    private static final Path COMMITTED = Path.of("src/test/resources/field-costs.txt");

    @Inject
    MeterRegistry meters;

    @Inject
    FieldCosts costs;

    @Inject
    ServedSchema schema;

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
            "{ a: viewer { name } b: docgenJobs(first: 5) { nodes { createdBy { login status } } } }"})
    void nestedFieldsCostAtLeastTheirCalls(String query) {
        assertThat(moreCallsThanCost(query)).isEmpty();
    }

    @Test
    void declaredFieldsExist() {
        assertThat(costs.all().keySet()).allSatisfy(coordinate -> {
            String[] names = coordinate.split("\\.");
            assertThat(schema.get().getFieldDefinition(FieldCoordinates.coordinates(names[0], names[1]))).isNotNull();
        });
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
                + (cost.free() == null ? "" : " free=" + String.join(",", new TreeSet<>(cost.free())))
                + (cost.objectReads().isEmpty() ? "" : " sharedInObject=" + String.join(",", cost.objectReads()))
                + (cost.operationReads().isEmpty()
                        ? ""
                        : " sharedInOperation=" + String.join(",", cost.operationReads()))
                + (cost.listSize() == 1 ? "" : " listSize=" + cost.listSize())
                + (cost.listArgument() == null ? "" : " forEachOf=" + cost.listArgument());
    }

    private Stream<String> moreCallsThanCost(String query) {
        double before = calls();
        int cost = as(ALICE).header("GraphQL-Cost", "1").body(Map.of("query", query)).post("/graphql").then()
                .extract().path("extensions.cost.cost");
        double made = calls() - before;
        return made > cost ? Stream.of(query + " costs " + cost + " and makes " + made + " calls") : Stream.of();
    }

    private double calls() {
        return meters.get("graphql.operation.box.calls").summary().totalAmount();
    }
}
