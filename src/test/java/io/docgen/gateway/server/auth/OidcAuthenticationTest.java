package io.docgen.gateway.server.auth;

import static io.docgen.gateway.testsupport.Gateway.as;
import static io.docgen.gateway.testsupport.IdentityProvider.AUDIENCE;
import static io.docgen.gateway.testsupport.IdentityProvider.forged;
import static io.docgen.gateway.testsupport.IdentityProvider.ofApplication;
import static io.docgen.gateway.testsupport.IdentityProvider.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.docgen.gateway.testsupport.Agent;
import io.docgen.gateway.testsupport.Gateway;
import io.docgen.gateway.testsupport.GraphqlSocket;
import io.docgen.gateway.testsupport.IdentityProvider;
import io.docgen.gateway.testsupport.RawClient;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A gateway with a service account and OIDC. */
@QuarkusTest
@TestProfile(OidcAuthenticationTest.Locked.class)
class OidcAuthenticationTest {

    private static final String QUERY = Gateway.job("12345", "status");
    private static final String BOB = "11446499";
    private static final Duration A_WHILE = Duration.ofMinutes(5);

    @TestHTTPResource("/graphql")
    URI graphql;

    public static class Locked implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> account = Map.of("box.auth.mode", "service-account", "box.auth.client-id", "our-id",
                    "box.auth.client-secret", "our-s3cret", "box.auth.subject-type", "enterprise",
                    "box.auth.subject-id", "1910967");
            Map<String, String> locked = new HashMap<>(account);
            locked.putAll(Map.of("quarkus.log.category.\"io.quarkus.oidc\".level", "DEBUG",
                    "box.auth.allow-as-user", "true", "box.auth.as-user-claim", "box_users",
                    "box.auth.as-user-subjects", "grace",
                    "quarkus.oidc.tenant-enabled", "true", "quarkus.oidc.token.audience", AUDIENCE,
                    "graphql.subscriptions.max-per-client", "1", "graphql.mcp.enabled", "true",
                    "graphql.websocket.max-connections-per-client", "2"));
            return locked;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(IdentityProvider.class));
        }
    }

    static Stream<String> strangers() {
        return Stream.of(null, "alice", forged(), token("another-application", A_WHILE),
                token(AUDIENCE, A_WHILE.negated()));
    }

    @Test
    void acceptsTokensOfTheProviderForTools() {
        Agent.send(Agent.as(token(AUDIENCE, A_WHILE)), "tools/list", Map.of()).statusCode(200);
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void refersOtherTokensForToolsToTheProvider(String token) {
        String metadata = Agent.send(Agent.as(token), "tools/list", Map.of()).statusCode(401).extract()
                .header("www-authenticate").replaceAll("Bearer resource_metadata=\"(.*)\"", "$1");
        RestAssured.get(metadata).then().statusCode(200)
                .body("authorization_servers", contains(startsWith("http")), "scopes_supported", nullValue());
    }

    @Test
    void acceptsTokensOfTheProvider() {
        as(token(AUDIENCE, A_WHILE)).body(Map.of("query", QUERY)).post("/graphql").then().statusCode(200)
                .body("data.docgenJob.status", equalTo("COMPLETED"));
        as(token(AUDIENCE, A_WHILE)).get("/graphql/schema.graphql").then().statusCode(200)
                .body(containsString("type DocgenJob"));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void rejectsOtherTokens(String token) {
        as(token).body(Map.of("query", QUERY)).post("/graphql").then().statusCode(401)
                .header("WWW-Authenticate", "Bearer").body("data", nullValue())
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
        as(token).queryParam("query", "{ __typename }").get("/graphql").then().statusCode(401);
        as(token).body("nonsense").post("/graphql").then().statusCode(401);
        as(token).get("/graphql/schema.graphql").then().statusCode(401);
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void rejectsOtherTokensOverAWebSocket(String token) throws Exception {
        JsonObject payload = token == null
                ? new JsonObject()
                : new JsonObject().put("Authorization", "Bearer " + token);
        try (GraphqlSocket byPayload = new GraphqlSocket(graphql)) {
            byPayload.send(new JsonObject().put("type", "connection_init").put("payload", payload).encode());
            assertThat(byPayload.closed()).isEqualTo("4403 Forbidden");
        }
        if (token != null) {
            assertThatThrownBy(() -> new GraphqlSocket(graphql, "Bearer " + token, new JsonObject()))
                    .rootCause().hasMessageContaining("401");
        }
    }

    /** One of them would count, and it is not said which. */
    @Test
    void rejectsTwoTokens() throws Exception {
        String valid = "Bearer " + token(AUDIENCE, A_WHILE);
        try (GraphqlSocket socket = new GraphqlSocket(graphql)) {
            socket.send(new JsonObject().put("type", "connection_init").put("payload",
                    new JsonObject().put("Authorization", valid).put("authorization", "Bearer other")).encode());
            assertThat(socket.closed()).isEqualTo("4403 Forbidden");
        }
        try (RawClient client = new RawClient(graphql)) {
            assertThat(client
                    .send("GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: gateway\r\nAuthorization: " + valid
                            + "\r\nauthorization: Bearer other\r\n\r\n")
                    .readToEnd()).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void acceptsAWebSocketUntilItsTokenExpires() throws Exception {
        String soon = "Bearer " + token(AUDIENCE, Duration.ofSeconds(2));
        try (GraphqlSocket byHeader = new GraphqlSocket(graphql, "Bearer " + token(AUDIENCE, A_WHILE),
                new JsonObject());
                GraphqlSocket byPayload = new GraphqlSocket(graphql, null,
                        new JsonObject().put("Authorization", soon))) {
            assertThat(byHeader.ask(QUERY)).contains("COMPLETED");
            assertThat(byPayload.ask(QUERY)).contains("COMPLETED");
            assertThat(byPayload.closed()).isEqualTo("4403 Forbidden"); // though no operation runs
            assertThat(byHeader.ask(QUERY)).contains("COMPLETED");
        }
    }

    static Stream<String> otherTokens() {
        return Stream.of(forged(), token(AUDIENCE, A_WHILE.negated()), token("grace", Map.of()), "alice",
                "a\r\nX-Injected: 1");
    }

    /** The client would be one for the limits and another for its rights. */
    @ParameterizedTest
    @MethodSource("otherTokens")
    void rejectsTwoTokensOverAWebSocket(String other) throws Exception {
        try (GraphqlSocket socket = GraphqlSocket.upgraded(graphql, "Bearer " + token("ada", Map.of()))) {
            socket.send(new JsonObject().put("type", "connection_init")
                    .put("payload", new JsonObject().put("authorization", "Bearer " + other)).encode());
            assertThat(socket.closed()).isEqualTo("4403 Forbidden");
        }
    }

    @Test
    void acceptsTheSameTokenTwiceOverAWebSocket() throws Exception {
        String token = token("ada", Map.of());
        try (GraphqlSocket socket = new GraphqlSocket(graphql, "Bearer " + token,
                new JsonObject().put("Authorization", "bearer  " + token))) {
            assertThat(socket.ask(QUERY)).contains("COMPLETED");
        }
    }

    /** Each token of ada is another text. */
    @Test
    void limitsTheConnectionsOfEachPrincipal() throws Exception {
        try (GraphqlSocket one = socketOf("ada"); GraphqlSocket two = new GraphqlSocket(graphql)) {
            two.send(new JsonObject().put("type", "connection_init").put("payload", new JsonObject()
                    .put("Authorization", "Bearer " + token("ada", Map.of("nonce", "2")))).encode());
            assertThat(two.receive()).contains("connection_ack");
            assertThat(one.ask(QUERY)).contains("COMPLETED");
            try (GraphqlSocket three = new GraphqlSocket(graphql); GraphqlSocket grace = socketOf("grace")) {
                three.send(new JsonObject().put("type", "connection_init").put("payload", new JsonObject()
                        .put("Authorization", "Bearer " + token("ada", Map.of("nonce", "3")))).encode());
                assertThat(three.closed()).isEqualTo("1008 Too many connections");
                assertThat(grace.ask(QUERY)).contains("COMPLETED");
            }
        }
    }

    @Test
    void endsASubscriptionOverAWebSocketWhenItsTokenExpires() throws Exception {
        String soon = "Bearer " + token(AUDIENCE, Duration.ofSeconds(2));
        try (GraphqlSocket socket = new GraphqlSocket(graphql, soon, new JsonObject())) {
            socket.send(subscribe("1"));
            assertThat(socket.receive()).contains("PENDING");
            assertThat(socket.closed()).startsWith("4403"); // connect again with a new token
        }
    }

    @Test
    void endsAnEventStreamWhenItsTokenExpires() {
        as(token(AUDIENCE, Duration.ofSeconds(2))).accept("text/event-stream")
                .body(new JsonObject(subscribe("1")).getJsonObject("payload").encode()).post("/graphql").then()
                .body(containsString("PENDING")).body(containsString("UNAUTHENTICATED"))
                .body(endsWith("event: complete\ndata:\n\n"));
    }

    /** All clients have the identity of the account at Box, but none can use up the subscriptions of the others. */
    @Test
    void limitsTheSubscriptionsOfEachClient() throws Exception {
        try (GraphqlSocket ada = socketOf("ada"); GraphqlSocket grace = socketOf("grace")) {
            ada.send(subscribe("1"));
            assertThat(ada.receive()).contains("PENDING");
            ada.send(subscribe("2"));
            assertThat(ada.receive()).contains("\"id\":\"2\"", "OVERLOADED");
            grace.send(subscribe("1"));
            assertThat(grace.receive()).contains("PENDING");
        }
    }

    /** A token lives minutes, and a repeat may come with the next one. */
    @Test
    void keepsIdempotencyKeysOfTheSubjectWhenItsTokenIsRenewed() {
        String first = create(token("ada", Map.of("nonce", "1")));
        assertThat(create(token("ada", Map.of("nonce", "2")))).isEqualTo(first);
        assertThat(create(token("grace", Map.of()))).isNotEqualTo(first);
        assertThat(create(ofApplication("app1"))).isNotEqualTo(create(ofApplication("app2")));
    }

    private static String create(String token) {
        return as(token).body(Map.of("query", "mutation { createDocgenBatch(input: {templateFileId: 1700000000004, "
                + "destinationFolderId: 0, outputType: PDF, documents: [{name: \"A\", data: {customer_name: \"Ada\"}}],"
                + " idempotencyKey: \"of-ada\"}) { batchId } }")).post("/graphql").then()
                .body("errors", nullValue()).extract().path("data.createDocgenBatch.batchId");
    }

    private GraphqlSocket socketOf(String subject) throws Exception {
        return new GraphqlSocket(graphql, "Bearer " + token(subject, Map.of()), new JsonObject());
    }

    private static String subscribe(String id) {
        JsonObject payload = new JsonObject()
                .put("query", "subscription { docgenJobUpdated(id: \"10000000102\") { job { status } } }");
        return new JsonObject().put("type", "subscribe").put("id", id).put("payload", payload).encode();
    }

    static Stream<Arguments> impersonations() {
        return Stream.of(
                Arguments.of(token("ada", Map.of("box_users", BOB)), true),
                Arguments.of(token("ada", Map.of("box_users", Long.parseLong(BOB))), true),
                Arguments.of(token("ada", Map.of("box_users", List.of("1", BOB))), true),
                Arguments.of(token("grace", Map.of()), true),
                Arguments.of(token("ada", Map.of()), false),
                Arguments.of(token("ada", Map.of("box_users", List.of("1", "2"))), false),
                Arguments.of(token("ada", Map.of("box_users", "1" + BOB)), false),
                Arguments.of(token("ada", Map.of("users", BOB)), false));
    }

    @ParameterizedTest
    @MethodSource("impersonations")
    void allowsConfiguredImpersonation(String token, boolean may) {
        ValidatableResponse answer = as(token).header("As-User", BOB).body(Map.of("query", "{ viewer { id } }"))
                .post("/graphql").then().statusCode(200);
        answer.body(may ? "data.viewer.id" : "errors[0].extensions.code", equalTo(may ? BOB : "FORBIDDEN"));
    }

    @Test
    void checksImpersonationOverAWebSocketToo() throws Exception {
        JsonObject payload = new JsonObject().put("As-User", BOB);
        String may = "Bearer " + token("ada", Map.of("box_users", BOB));
        String mayNot = "Bearer " + token("ada", Map.of("box_users", "1"));
        try (GraphqlSocket one = new GraphqlSocket(graphql, null, payload.copy().put("Authorization", may));
                GraphqlSocket other = new GraphqlSocket(graphql, null, payload.copy().put("Authorization", mayNot))) {
            assertThat(one.ask("{ viewer { id } }")).contains(BOB);
            assertThat(other.ask("{ viewer { id } }")).contains("FORBIDDEN");
        }
    }

    @Test
    void doesNotProtectHealthAndGraphiql() {
        RestAssured.get("/q/health/ready").then().statusCode(200);
        RestAssured.get("/graphiql/").then().statusCode(200);
    }
}
