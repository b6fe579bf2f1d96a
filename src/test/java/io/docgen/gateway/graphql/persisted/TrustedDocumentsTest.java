package io.docgen.gateway.graphql.persisted;

import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.docgen.gateway.testsupport.Gateway.as;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.support.Sha256;
import io.docgen.gateway.testsupport.Gateway;
import io.docgen.gateway.testsupport.GraphqlSocket;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mode {@code only}. Mode {@code allow} is tested by {@link AutomaticPersistedQueriesTest}. */
@QuarkusTest
@TestProfile(TrustedDocumentsTest.Only.class)
class TrustedDocumentsTest {

    static final Path FOLDER = Path.of("src/test/resources/trusted");
    private static final String RESPONSE = "application/graphql-response+json";

    @TestHTTPResource("/graphql")
    URI graphql;

    public static class Only implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("graphql.trusted-documents.mode", "only", "graphql.trusted-documents.path",
                    FOLDER.toString());
        }
    }

    /** GraphiQL sends the text, so it must be exactly the trusted one. */
    @Test
    void areTheTabsOfGraphiql() throws IOException {
        JsonPath tabs = get("/graphiql/tabs.json").jsonPath();
        assertThat(tabs.getBoolean("trusted")).isTrue();
        assertThat(tabs.<String>getList("documents")).containsExactly(trusted());
        Gateway.ask(ALICE, trusted(), Map.of("id", "12345")).body("data.docgenJob.status", equalTo("COMPLETED"));
    }

    @Test
    void areExecutedByHash() throws IOException {
        ask(null, Sha256.of(trusted())).statusCode(200).body("data.docgenJob.status", equalTo("COMPLETED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256:"})
    void areExecutedByDocumentId(String prefix) throws IOException {
        askById(Map.of("documentId", prefix + Sha256.of(trusted()))).statusCode(200)
                .body("data.docgenJob.status", equalTo("COMPLETED"));
        askById(Map.of("documentId", prefix + Sha256.of("{ viewer { id } }"))).statusCode(200)
                .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"));
    }

    @Test
    void anIdWithADocumentIsRejected() throws IOException {
        askById(Map.of("documentId", Sha256.of(trusted()), "query", trusted())).statusCode(400)
                .body("errors[0].message",
                        equalTo("Send 'documentId' without 'query' and without 'extensions.persistedQuery'."));
        askById(Map.of("documentId", 7)).statusCode(400);
    }

    @Test
    void areExecutedByDocumentIdOverAWebSocket() throws Exception {
        try (GraphqlSocket socket = new GraphqlSocket(graphql, "Bearer " + ALICE, new JsonObject())) {
            assertThat(socket.subscribe(new JsonObject().put("documentId", "sha256:" + Sha256.of(trusted()))
                    .put("variables", new JsonObject().put("id", "12345")))).contains("COMPLETED");
        }
    }

    private static ValidatableResponse askById(Map<String, Object> request) {
        Map<String, Object> body = new HashMap<>(request);
        body.put("variables", Map.of("id", "12345"));
        return as(ALICE).accept(RESPONSE).body(body).post("/graphql").then();
    }

    @Test
    void areExecutedByText() throws IOException {
        ask(trusted(), null).statusCode(200).body("data.docgenJob.status", equalTo("COMPLETED"));
    }

    @Test
    void areTheOnlyDocumentsExecuted() throws IOException {
        for (String query : new String[]{trusted() + " ", "{ viewer { id } }", "{ __schema { queryType { name } } }"}) {
            ask(query, null).statusCode(403).body("data", nullValue())
                    .body("errors[0].extensions.code", equalTo("FORBIDDEN"));
            ask(query, Sha256.of(query)).statusCode(403);
            ask(null, Sha256.of(query)).body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"));
        }
    }

    static String trusted() throws IOException {
        return Files.readString(FOLDER.resolve("job-status.graphql"));
    }

    static ValidatableResponse ask(String query, String hash) {
        return ask(ALICE, query, hash);
    }

    static ValidatableResponse ask(String token, String query, String hash) {
        Map<String, Object> body = new HashMap<>();
        body.put("variables", Map.of("id", "12345"));
        if (query != null) {
            body.put("query", query);
        }
        if (hash != null) {
            body.put("extensions", Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash)));
        }
        return as(token).accept(RESPONSE).body(body).post("/graphql").then();
    }
}
