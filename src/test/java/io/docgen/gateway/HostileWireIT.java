package io.docgen.gateway;

import static io.docgen.gateway.testsupport.Gateway.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import io.docgen.gateway.testsupport.BoxExamples;
import io.docgen.gateway.testsupport.GatewayLog;
import io.docgen.gateway.testsupport.PrivateCertificate;
import io.docgen.gateway.testsupport.RecordedBox;
import io.docgen.gateway.testsupport.StubbedBox;
import io.docgen.gateway.testsupport.wire.TunnelClient;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The built artifact with recorded responses of Box over TLS, cut at random places, and with requests over its own TLS
 * that are cut likewise. The TLS of the executable is another build than that of the JDK.
 */
@QuarkusIntegrationTest
@TestProfile(HostileWireIT.BetweenWires.class)
class HostileWireIT {

    private static final int TIMES = 60;
    private static final int TLS_PORT = 8446;
    private static final String SEED_QUERY = """
            { docgenJob(id: "22245001") { id status templateFile { id name } outputFile { id name }
              batch { id jobs(first: 100) { nodes { id status } } } } }
            """;
    private static final String BATCH = "64528422-fbf4-4f8d-b6a0-b099c6572cf2";

    public static class BetweenWires extends StubbedBox {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(super.getConfigOverrides());
            config.putAll(PrivateCertificate.ofLocalhost().settingsOfServer());
            config.putAll(Map.of("box.timeout", "5s", "graphql.shutdown.delay", "0s",
                    "quarkus.http.ssl-port", "" + TLS_PORT, "quarkus.http.insecure-requests", "enabled",
                    "quarkus.management.port", "" + GatewayIT.MANAGEMENT_PORT));
            return config;
        }

        @Override
        public String getConfigProfile() {
            return "prod";
        }
    }

    /** LogsIT does not see it: each artifact that is started begins its log anew. */
    @AfterAll
    static void logsNeitherSecretsNorUncaughtExceptions() throws IOException {
        new GatewayLog(Path.of("target/quarkus.log")).hasLine("Profile prod activated").hasNoSecret()
                .hasNoUncaughtException();
    }

    @BeforeEach
    void record() {
        StubbedBox.reset();
        StubbedBox.answer("/2.0/docgen_jobs/22245001", StubbedBox.json(RecordedBox.answer("job_completed_at_12s")));
        StubbedBox.answer("/2.0/docgen_batch_jobs/" + BATCH, StubbedBox.json(BoxExamples.page(
                IntStream.range(0, 900).mapToObj(i -> BoxExamples.job("" + i, "1", "2", "3", "4"))
                        .collect(Collectors.joining(",")),
                "\"\"")));
        StubbedBox.server().stubFor(WireMock.get(WireMock.urlPathMatching("/2.0/files/.*")).willReturn(
                StubbedBox
                        .json("{\"id\": \"{{request.path.[2]}}\", \"type\": \"file\", \"name\": \"Zürich 東京 🚀.pdf\"}")
                        .withTransformers("response-template")));
        StubbedBox.answerWrite("/2.0/docgen_batches",
                StubbedBox.json(RecordedBox.answer("batch_created_202")).withStatus(202));
    }

    @Test
    void answersTheSeedQuery() {
        for (int i = 0; i < TIMES; i++) {
            ask("caller" + i, SEED_QUERY).body("errors", nullValue())
                    .body("data.docgenJob.status", equalTo("COMPLETED"))
                    .body("data.docgenJob.outputFile.name", equalTo("Zürich 東京 🚀.pdf"))
                    .body("data.docgenJob.batch.jobs.nodes", hasSize(100));
        }
    }

    @Test
    void generatesDocuments() {
        for (int i = 0; i < TIMES; i++) {
            ask("caller" + i, "mutation { createDocgenBatch(input: {templateFileId: \"1\", destinationFolderId: \"0\", "
                    + "outputType: PDF, documents: [{name: \"A\", data: {}}]}) { batchId } }")
                    .body("errors", nullValue()).body("data.createDocgenBatch.batchId", equalTo(BATCH));
        }
        assertThat(StubbedBox.calls("/2.0/docgen_batches")).isEqualTo(TIMES);
    }

    @ParameterizedTest
    @EnumSource
    void neverTakesAPartForAWhole(Fault fault) {
        StubbedBox.answer("/2.0/docgen_jobs/7", WireMock.aResponse().withFault(fault));
        ask("{ docgenJob(id: \"7\") { id } }").body("data.docgenJob", nullValue())
                .body("errors[0].extensions.code", equalTo("UPSTREAM_ERROR"));
    }

    @ParameterizedTest
    @EnumSource
    void readsRequestsInSmallRecords(TunnelClient.Protocol protocol) throws Exception {
        URI graphql = URI.create("https://localhost:" + TLS_PORT + "/graphql");
        try (TunnelClient client = new TunnelClient(graphql, protocol)) {
            for (int i = 0; i < TIMES; i++) {
                JsonObject request = new JsonObject().put("query", SEED_QUERY)
                        .put("extensions", new JsonObject().put("padding", "é".repeat(i * i * 10)));
                assertThat(client.post(request, Map.of()))
                        .startsWith("200 {\"data\":{\"docgenJob\":{\"id\":\"22245001\"");
            }
        }
    }
}
