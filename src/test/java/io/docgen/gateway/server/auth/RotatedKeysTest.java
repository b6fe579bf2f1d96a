package io.docgen.gateway.server.auth;

import static io.docgen.gateway.testsupport.Gateway.as;
import static io.docgen.gateway.testsupport.IdentityProvider.AUDIENCE;
import static io.docgen.gateway.testsupport.IdentityProvider.ofUnknownKey;
import static io.docgen.gateway.testsupport.IdentityProvider.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.docgen.gateway.testsupport.CapturedLog;
import io.docgen.gateway.testsupport.Concurrently;
import io.docgen.gateway.testsupport.GraphqlSocket;
import io.docgen.gateway.testsupport.IdentityProvider;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The identity provider changes its keys. */
@QuarkusTest
@TestProfile(OidcAuthenticationTest.Locked.class)
class RotatedKeysTest {

    @TestHTTPResource("/graphql")
    URI graphql;

    private static final Duration A_WHILE = Duration.ofMinutes(5);

    /** A stranger with a token of an unknown key must not delay a new key by minutes. */
    @Test
    void acceptsANewKeyWithinSecondsEachTime() {
        for (int rotation = 0; rotation < 2; rotation++) {
            assertThat(statusOf(token(AUDIENCE, A_WHILE))).isEqualTo(200);
            assertThat(statusOf(ofUnknownKey())).isEqualTo(401);
            IdentityProvider.rotate();
            String token = token(AUDIENCE, A_WHILE);
            await().atMost(Duration.ofSeconds(10)).until(() -> statusOf(token) == 200);
        }
    }

    /** Clients whose tokens have the new key come all at once, and after a stranger. */
    @Test
    void acceptsANewKeyOfManyClientsAtTheSameMoment() {
        assertThat(statusOf(ofUnknownKey())).isEqualTo(401);
        IdentityProvider.rotate();
        List<Integer> statuses = Collections.synchronizedList(new ArrayList<>());
        Concurrently.times(16, i -> statuses.add(statusOf(token(AUDIENCE, A_WHILE))));
        assertThat(statuses).hasSize(16).containsOnly(200);
    }

    /** A token that cannot be parsed is invalid. It is no outage, for which clients with a new key would get 503. */
    @Test
    void rejectsWhatIsNoToken() throws Exception {
        String noJson = "bm8ganNvbg";
        try (CapturedLog log = new CapturedLog("")) {
            for (String token : List.of("a.b.c", "..", "a.b.c.d.e", "e30.e30.", "eyJhIjox.eyJhIjox.c2ln",
                    noJson + "." + noJson + ".c2ln", noJson + ".e30.c2ln",
                    "eyJhbGciOiJSUzI1NiJ9.e30.c2ln", "eyJhbGciOiJSUzI1NiJ9." + noJson + ".c2ln",
                    "eyJhbGciOiJub25lIn0.e30.", "eyJhbGciOiJIUzI1NiJ9.e30.c2ln")) {
                assertThat(statusOf(token)).as(token).isEqualTo(401);
            }
            assertThat(statusOf(ofUnknownKey())).isEqualTo(401);
            assertThat(log.records()).noneMatch(line -> line.startsWith("ERROR"));
        }
    }

    /** Nobody knows whether such a token is valid. */
    @Test
    void saysThatTheProviderIsAwayForTokensOfANewKey() throws Exception {
        assertThat(statusOf(token(AUDIENCE, A_WHILE))).isEqualTo(200);
        String known = token(AUDIENCE, A_WHILE);
        IdentityProvider.rotate();
        String unknown = token(AUDIENCE, A_WHILE);
        IdentityProvider.away(true);
        try (CapturedLog log = new CapturedLog("")) {
            List<Integer> statuses = Collections.synchronizedList(new ArrayList<>());
            Concurrently.times(16, i -> statuses.add(statusOf(unknown)));
            assertThat(statuses).hasSize(16).containsOnly(503);
            assertThat(statusOf(known)).as("of a known key").isEqualTo(200);
            assertThat(statusOf(IdentityProvider.forged())).as("of no provider").isEqualTo(503);
            assertThat(statusOf("any")).as("no token").isEqualTo(401);
            try (GraphqlSocket socket = new GraphqlSocket(graphql)) {
                socket.send(new JsonObject().put("type", "connection_init")
                        .put("payload", new JsonObject().put("Authorization", "Bearer " + unknown)).encode());
                assertThat(socket.closed()).startsWith("1013");
            }
            assertThat(log.records()).filteredOn(line -> line.startsWith("ERROR") || line.startsWith("WARN"))
                    .hasSizeBetween(1, 3) // one per interval
                    .allSatisfy(line -> assertThat(line).contains("identity provider").doesNotContain("\n"));
        } finally {
            IdentityProvider.away(false);
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> statusOf(unknown) == 200);
        await().atMost(Duration.ofSeconds(10)).until(() -> statusOf(ofUnknownKey()) == 401);
    }

    private static int statusOf(String token) {
        return as(token).body(Map.of("query", "{ __typename }")).post("/graphql").statusCode();
    }
}
