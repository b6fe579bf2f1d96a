package io.docgen.gateway.graphql.limits;

import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.docgen.gateway.testsupport.Gateway.as;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.FieldCoordinates;
import io.docgen.gateway.graphql.schema.ServedSchema;
import io.docgen.gateway.testsupport.SchemaQueries;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
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
