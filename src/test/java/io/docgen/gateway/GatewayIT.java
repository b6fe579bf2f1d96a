package io.docgen.gateway;

import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.docgen.gateway.testsupport.Gateway.as;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.docgen.gateway.testsupport.GraphqlSocket;
import io.docgen.gateway.testsupport.RawClient;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The built artifact, the jar or with {@code -Dnative} the executable, run as an operator runs it. */
@QuarkusIntegrationTest
@TestProfile(GatewayIT.WithSandbox.class)
class GatewayIT {

    static final int MANAGEMENT_PORT = 9001;

    @TestHTTPResource("/graphql")
    URI graphql;

    public static class WithSandbox implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("box.sandbox.enabled", "true", "box.sandbox.tls", "true", "box.timeout", "2s",
                    "box.retry.delay", "10ms", "box.retry.max-retries", "1", "graphql.shutdown.delay", "0s",
                    "graphql.connection.head-timeout", "1s",
                    "quarkus.management.port", String.valueOf(MANAGEMENT_PORT));
        }

        @Override
        public String getConfigProfile() {
            return "prod";
        }
    }

    /** From the first byte on, before Vert.x knows the connection. */
    @Test
    void closesIdleConnections() throws Exception {
        ask(job("12345", "id"));
        for (String sent : new String[]{"", "GET / HTTP/1.1\r\nHost: ga"}) {
            try (RawClient silent = new RawClient(graphql)) {
                assertThat(silent.send(sent).readToEnd()).isEmpty();
            }
        }
    }

    /** From a batch that is requested to its documents, over server-sent events and a WebSocket. */
    @Test
    void tellsWhenDocumentsAreReady() throws Exception {
        String batch = ask("""
                mutation { createDocgenBatch(input: {templateFileId: "1700000000001", destinationFolderId: "0",
                    outputType: PDF, documents: [{name: "Ready", data: {customer_name: "Ada"}}]}) { batchId } }
                """).body("errors", nullValue()).extract().path("data.createDocgenBatch.batchId");
        String subscription = "subscription { docgenBatchUpdated(id: \"" + batch + "\") { batch { progress { done } }"
                + " changedJobs { status outputFile { name } } } }";
        try (GraphqlSocket socket = new GraphqlSocket(graphql, "Bearer alice", new JsonObject())) {
            socket.send(new JsonObject().put("id", "1").put("type", "subscribe")
                    .put("payload", new JsonObject().put("query", subscription)).encode());
            assertThat(socket.receive()).contains("next", "changedJobs");
            as("alice").accept("text/event-stream").body(new JsonObject().put("query", subscription).encode())
                    .post("/graphql").then().statusCode(200)
                    .body(containsString("\"done\":false"))
                    .body(containsString("{\"progress\":{\"done\":true}},\"changedJobs\":[{\"status\":\"COMPLETED"))
                    .body(containsString("\"outputFile\":{\"name\":\"Ready.pdf\"}"))
                    .body(endsWith("event: complete\ndata:\n\n"));
        }
    }

    @Test
    void answersTheMainQuery() {
        ask("""
                { docgenJob(id: "12345") {
                    id status rawStatus outputType
                    templateFile { id name size extension sha1 itemStatus createdAt modifiedAt trashedAt }
                    templateFileVersion { id versionNumber name size sha1 }
                    outputFile { id name } outputFileVersion { id versionNumber }
                    batch { id jobs(first: 10) { edges { cursor node { id } } nodes { id }
                        pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }
                    failures { errors warnings } } }
                """)
                .body("errors", nullValue())
                .body("data.docgenJob.status", equalTo("COMPLETED"))
                .body("data.docgenJob.templateFile.name", equalTo("Contract.pdf"))
                .body("data.docgenJob.templateFile.createdAt", equalTo("2026-05-11T10:56:11-07:00"))
                .body("data.docgenJob.templateFileVersion.versionNumber", equalTo("1"))
                .body("data.docgenJob.batch.jobs.nodes", hasSize(1))
                .body("data.docgenJob.failures.errors", hasSize(1));
    }

    @Test
    void answersAPastVersionAndAHugeSize() {
        ask(job("10000000110", "templateFileVersion { versionNumber }"))
                .body("data.docgenJob.templateFileVersion.versionNumber", equalTo("1"));
        ask(job("10000000114", "outputFile { size }"))
                .body("data.docgenJob.outputFile.size", equalTo(new BigInteger("12318237429383000000000000000000")));
    }

    @Test
    void answersEveryOtherType() {
        ask("""
                { viewer { id name createdAt }
                  docgenJobs(first: 2) { nodes { createdAt source enterprise { id } createdBy { name } } }
                  docgenBatch(id: "5a3c1e86-0000-4000-8000-000000000002") { progress { total done exact } }
                  docgenTemplates { edges { cursor node { fileName } } }
                  docgenTemplate(id: "1700000000001") { tags { processing nodes { type jsonPaths } } }
                  folder(id: "300000000001") { createdAt ownedBy { name } }
                  file(id: "42037322") { fileVersion { id } parent { name description } path { id } ownedBy { login }
                    sharedLink { url passwordEnabled } permissions { canDownload } downloadUrl } }
                """)
                .body("errors", nullValue())
                .body("data.docgenBatch.progress.total", equalTo(25))
                .body("data.file.downloadUrl", startsWith("https://"))
                .body("data.docgenTemplate.tags.nodes", hasSize(15))
                .body("data.file.sharedLink.passwordEnabled", equalTo(true));
    }

    @Test
    void answersOverAWebSocket() throws Exception {
        JsonObject payload = new JsonObject().put("Authorization", "Bearer alice");
        try (GraphqlSocket socket = new GraphqlSocket(graphql, null, payload)) {
            assertThat(socket.ask(job("12345", "status"))).contains("COMPLETED");
            assertThat(socket.ask(job("1", "status"))).contains("NOT_FOUND");
        }
    }

    @Test
    void servesTheSchema() {
        ask("{ __schema { queryType { fields { name } } } __type(name: \"DocgenJobStatus\") { enumValues { name } } }")
                .body("data.__schema.queryType.fields.name", hasItem("docgenJob"))
                .body("data.__type.enumValues.name", hasItem("COMPLETED_WITH_ERROR"));
    }

    @Test
    void generatesDocuments() {
        ask("""
                mutation { createDocgenTemplate(input: {fileId: "1700000000103"}) { template { fileName } }
                  createDocgenBatch(input: {templateFileId: "1700000000001", destinationFolderId: "0", outputType: DOCX,
                    documents: [{name: "A", data: {customer_name: "Ada", nothing: null}}]}) { batch { progress { total } } }
                  deleteDocgenTemplate(input: {templateId: "1700000000103"}) { templateId } }
                """)
                .body("errors", nullValue())
                .body("data.createDocgenBatch.batch.progress.total", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({"10000000400,BAD_USER_INPUT", "10000000401,UNAUTHENTICATED", "10000000403,FORBIDDEN", "1,NOT_FOUND",
            "10000000408,UPSTREAM_TIMEOUT", "10000000429,RATE_LIMITED", "10000000500,UPSTREAM_ERROR",
            "10000000503,UPSTREAM_UNAVAILABLE", "10000000601,UPSTREAM_ERROR", "10000000602,UPSTREAM_ERROR",
            "10000000603,UPSTREAM_ERROR", "x y,BAD_USER_INPUT"})
    void answersErrors(String id, String code) {
        ask(job(id, "id")).body("errors", hasSize(1)).body("errors[0].extensions.code", equalTo(code));
    }

    @Test
    void requiresATokenOutsideDevMode() {
        ask("s3cret-unknown", job("12345", "id")).body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
        ask(null, job("12345", "id")).body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/demo/main.js", "/graphiql", "/graphiql/", "/graphiql/licenses.txt",
            "/graphiql/tabs.json",
            "/graphql/schema.graphql"})
    void serves(String path) {
        get(path).then().statusCode(200);
    }

    @Test
    void servesGraphiqlCompressed() {
        String script = get("/graphiql/").htmlPath().getString("html.head.script.@src");
        get("/graphiql/" + script).then().header("content-encoding", equalTo("gzip"))
                .header("content-length", Integer::parseInt, lessThan(500_000))
                .header("cache-control", containsString("immutable"))
                .body(containsString("tabs.json"));
    }

    /** From annotations of methods and of components, which an executable has only by reflection. */
    @Test
    void knowsWhatFieldsCost() {
        String query = "{ docgenBatchGroup(id: \"group_AVo8HoYAAEAAgAAAAAAAAAIAAUE\") { documents { job { id } } } }";
        as(ALICE).header("GraphQL-Cost", "1").body(Map.of("query", query)).post("/graphql").then()
                .body("extensions.cost.announced", equalTo(25));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{ nothing } | BAD_USER_INPUT", "{ | BAD_USER_INPUT",
            "{ docgenJobs { nodes { batch { jobs { nodes { batch { jobs { nodes { id }}}}}}}}} | QUERY_TOO_COMPLEX"})
    void explainsInvalidDocuments(String query, String code) {
        ask(query).body("data", nullValue()).body("errors[0].extensions.code", equalTo(code));
    }
}
