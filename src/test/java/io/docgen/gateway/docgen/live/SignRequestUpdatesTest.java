package io.docgen.gateway.docgen.live;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.answerInTurn;
import static io.docgen.gateway.testsupport.StubbedBox.calls;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.docgen.gateway.testsupport.GraphqlSocket;
import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(StubbedBox.class)
class SignRequestUpdatesTest {

    private static final String ID = "6742981b-0000-4000-8000-000000000001";
    private static final String PATH = "/2.0/sign_requests/" + ID;
    private static final String COMPLETE = "{\"id\":\"1\",\"type\":\"complete\"}";
    private static final String SUBSCRIPTION = "subscription { signRequestUpdated(id: \"" + ID + "\") { delay { code } "
            + "signRequest { status isReadyForDownload signers { hasViewedDocument } signFiles { name } } } }";

    @TestHTTPResource("/graphql")
    URI graphql;

    @BeforeEach
    void start() {
        StubbedBox.reset();
    }

    private static ResponseDefinitionBuilder request(String status, String members) {
        return json("{\"id\": \"" + ID + "\", \"status\": \"" + status + "\"" + members + "}");
    }

    private GraphqlSocket connect(String token) throws Exception {
        return new GraphqlSocket(graphql, null, new JsonObject().put("Authorization", "Bearer " + token));
    }

    private static void subscribe(GraphqlSocket socket, String query) throws Exception {
        socket.send(new JsonObject().put("id", "1").put("type", "subscribe")
                .put("payload", new JsonObject().put("query", query)).encode());
    }

    @Test
    void areSentForEachChangeUntilTheFilesAreReady() throws Exception {
        String files = ", \"sign_files\": {\"files\": [{\"id\": \"5\"}], \"is_ready_for_download\": ";
        answer("/2.0/files/5", json("{\"id\": \"5\", \"name\": \"Offer.pdf\"}"));
        answerInTurn(PATH, request("sent", ", \"signers\": [{\"email\": \"a@b.c\", \"has_viewed_document\": false}]"),
                request("sent", ", \"signers\": [{\"email\": \"a@b.c\", \"has_viewed_document\": false}]"),
                request("sent", ", \"signers\": [{\"email\": \"a@b.c\", \"has_viewed_document\": true}]"),
                aResponse().withStatus(503),
                request("signed", files + "false}"), request("signed", files + "true}"));
        try (GraphqlSocket socket = connect("alice")) {
            subscribe(socket, SUBSCRIPTION);
            assertThat(socket.receive()).contains("SENT", "\"hasViewedDocument\":false");
            assertThat(socket.receive()).contains("SENT", "\"hasViewedDocument\":true");
            assertThat(socket.receive()).contains("SIGNED", "\"isReadyForDownload\":false", "Offer.pdf");
            assertThat(socket.receive()).contains("SIGNED", "\"isReadyForDownload\":true");
            assertThat(socket.receive()).isEqualTo(COMPLETE);
        }
        assertThat(calls("/2.0/files/5")).isEqualTo(1);
        assertThat(calls(PATH)).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelled", "declined", "expired", "error", "error_converting", "error_sending",
            "error_finalizing"})
    void endWithEachFinalStatus(String status) throws Exception {
        answer(PATH, request(status, ""));
        try (GraphqlSocket socket = connect("of-" + status)) {
            subscribe(socket, SUBSCRIPTION);
            assertThat(socket.receive()).contains("next");
            assertThat(socket.receive()).isEqualTo(COMPLETE);
        }
    }

    @Test
    void goOnWithAStatusThatIsNotKnown() throws Exception {
        answerInTurn(PATH, request("awaiting_review", ""), request("cancelled", ""));
        try (GraphqlSocket socket = connect("unknown-status")) {
            subscribe(socket, SUBSCRIPTION);
            assertThat(socket.receive()).contains("UNKNOWN");
            assertThat(socket.receive()).contains("CANCELLED");
            assertThat(socket.receive()).isEqualTo(COMPLETE);
        }
    }

    @Test
    void shareOnePoller() throws Exception {
        answerInTurn(PATH, request("sent", ""), request("sent", ""), request("cancelled", ""));
        try (GraphqlSocket one = connect("shared"); GraphqlSocket other = connect("shared")) {
            subscribe(one, SUBSCRIPTION);
            assertThat(one.receive()).contains("SENT");
            subscribe(other, SUBSCRIPTION);
            assertThat(other.receive()).contains("SENT");
            assertThat(one.receive()).contains("CANCELLED");
            assertThat(other.receive()).contains("CANCELLED");
        }
        assertThat(calls(PATH)).isEqualTo(3);
    }

    @Test
    void endWithAnErrorIfThereIsNoSuchRequest() throws Exception {
        answer(PATH, aResponse().withStatus(404));
        try (GraphqlSocket socket = connect("missing")) {
            subscribe(socket, SUBSCRIPTION);
            assertThat(socket.receive()).contains("\"type\":\"error\"", "NOT_FOUND");
        }
    }
}
