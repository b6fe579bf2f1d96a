package io.docgen.gateway.graphql.persisted;

import static io.docgen.gateway.graphql.persisted.TrustedDocumentsTest.ask;
import static io.docgen.gateway.graphql.persisted.TrustedDocumentsTest.trusted;
import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.docgen.gateway.testsupport.Gateway.as;
import static io.docgen.gateway.testsupport.Gateway.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.docgen.gateway.support.Sha256;
import io.docgen.gateway.testsupport.GraphqlSocket;
import io.docgen.gateway.testsupport.QuickSandbox;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mode {@code allow}. */
@QuarkusTest
@TestProfile(QuickSandbox.class)
class AutomaticPersistedQueriesTest {

    private static final String NOT_FOUND = "PersistedQueryNotFound";

    @TestHTTPResource("/graphql")
    URI graphql;

    @Test
    void areKnownOnceRegistered() {
        String query = "query($id: ID!) { docgenJob(id: $id) { rawStatus } }";
        ask(null, Sha256.of(query)).statusCode(200).body("errors[0].message", equalTo(NOT_FOUND));
        ask(query, Sha256.of(query)).body("data.docgenJob.rawStatus", equalTo("completed"));
        ask(null, Sha256.of(query)).body("data.docgenJob.rawStatus", equalTo("completed"));
    }

    /** Over a WebSocket, when the first event has come: Box has answered the client. */
    @Test
    void maySubscribe() throws Exception {
        String query = "subscription { docgenJobUpdated(id: \"12345\") { job { status } } }";
        JsonObject hash = new JsonObject().put("version", 1).put("sha256Hash", Sha256.of(query));
        JsonObject known = new JsonObject().put("extensions", new JsonObject().put("persistedQuery", hash));
        try (GraphqlSocket socket = new GraphqlSocket(graphql, "Bearer alice", new JsonObject())) {
            assertThat(socket.subscribe(known)).contains(NOT_FOUND);
            assertThat(socket.subscribe(known.copy().put("query", query))).contains("COMPLETED");
            assertThat(socket.subscribe(known)).contains("COMPLETED");
        }
    }

    /** A client that accepts only events sends the text when an event tells that it is unknown. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"text/event-stream | text/event-stream | event: next",
            "application/json, text/event-stream | application/json | {",
            "application/graphql-response+json, text/event-stream | application/graphql-response+json | {"})
    void areUnknownInATypeThatTheClientAccepts(String accept, String type, String start) {
        String query = "subscription { docgenJobUpdated(id: \"12345\") { job { status } } } # " + accept;
        JsonObject hash = new JsonObject().put("version", 1).put("sha256Hash", Sha256.of(query));
        JsonObject known = new JsonObject().put("extensions", new JsonObject().put("persistedQuery", hash));
        String unknown = over(accept, known).statusCode(200).contentType(startsWith(type)).extract().asString();
        assertThat(unknown.replaceFirst("^:\n\n", "")).startsWith(start).contains("PERSISTED_QUERY_NOT_FOUND");
        assertThat(unknown.contains("event: complete")).isEqualTo(type.startsWith("text"));
        over(accept, known.copy().put("query", query)).contentType(startsWith("text/event-stream"))
                .body(containsString("COMPLETED"));
        over(accept, known).contentType(startsWith("text/event-stream")).body(containsString("COMPLETED"));
    }

    private static ValidatableResponse over(String accept, JsonObject request) {
        return as(ALICE).header("accept", accept).body(request.encode()).post("/graphql").then();
    }

    @Test
    void areRemovedAboveTheLimit() {
        String first = job("12345", "first: rawStatus");
        String last = job("12345", "last: rawStatus");
        ask(first, Sha256.of(first)).body("errors", nullValue());
        for (int i = 2; i < TrustedDocumentsConfig.MAX_REGISTERED_PER_CLIENT; i++) {
            String query = job("12345", "number" + i + ": id");
            ask(query, Sha256.of(query)).body("errors", nullValue());
        }
        ask(null, Sha256.of(first)).body("data.docgenJob.first", equalTo("completed"));
        String[] more = {job("12345", "id"), last};
        for (String query : more) {
            ask(query, Sha256.of(query)).body("errors", nullValue());
        }
        ask(null, Sha256.of(last)).body("data.docgenJob.last", equalTo("completed"));
        ask(null, Sha256.of(first)).body("errors[0].message", equalTo(NOT_FOUND));
    }

    @Test
    void areNotRegisteredByUnknownCallers() {
        String query = "query Strange($id: ID!) { docgenJob(id: $id) { id } }";
        ask("nobody", query, Sha256.of(query)).body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
        ask(null, "{ __typename }", Sha256.of("{ __typename }")).body("errors", nullValue());
        ask(null, Sha256.of(query)).body("errors[0].message", equalTo(NOT_FOUND));
        ask(null, Sha256.of("{ __typename }")).body("errors[0].message", equalTo(NOT_FOUND));
    }

    @Test
    void areNotRegisteredWithAWrongHash() {
        ask("{ __typename }", Sha256.of("{ viewer { id } }")).statusCode(400)
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
    }

    /** Otherwise everyone who names a document by that hash would execute another one. */
    @Test
    void areNotRegisteredUnderTheHashOfAnotherDocument() throws IOException {
        String other = "query Other($id: ID!) { docgenJob(id: $id) { id } }";
        Map<String, Object> persisted = Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", Sha256.of(other)));
        as(ALICE).body(Map.of("documentId", Sha256.of(trusted()), "extensions", persisted, "variables",
                Map.of("id", "12345"))).post("/graphql").then().statusCode(400);
        ask(null, Sha256.of(other)).body("errors[0].message", equalTo(NOT_FOUND));
    }

    @Test
    void areExecutedBesideOtherDocuments() throws IOException {
        ask(null, Sha256.of(trusted())).body("data.docgenJob.status", equalTo("COMPLETED"));
        ask("{ __typename }", null).body("data.__typename", equalTo("Query"));
    }

    @Test
    void areKnownOverAWebSocketToo() throws Exception {
        JsonObject byHash = new JsonObject().put("variables", new JsonObject().put("id", "12345"))
                .put("extensions", new JsonObject().put("persistedQuery", new JsonObject().put("version", 1)
                        .put("sha256Hash", Sha256.of(trusted()))));
        try (GraphqlSocket socket = new GraphqlSocket(graphql, "Bearer alice", new JsonObject())) {
            assertThat(socket.subscribe(byHash)).contains("COMPLETED");
        }
    }
}
