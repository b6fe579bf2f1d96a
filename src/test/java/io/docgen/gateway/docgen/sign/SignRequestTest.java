package io.docgen.gateway.docgen.sign;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.asked;
import static io.docgen.gateway.testsupport.StubbedBox.calls;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Box answers of a sign request, and what the gateway makes of it. */
@QuarkusTest
@TestProfile(StubbedBox.class)
class SignRequestTest {

    private static final String ID = "6742981b-0000-4000-8000-000000000001";
    private static final String PATH = "/2.0/sign_requests/" + ID;

    @BeforeEach
    void reset() {
        StubbedBox.reset();
    }

    private static ValidatableResponse read(String fields) {
        return ask("{ signRequest(id: \"" + ID + "\") { " + fields + " } }");
    }

    private static void answerWith(String members) {
        answer(PATH, json("{\"id\": \"" + ID + "\", \"type\": \"sign-request\"" + members + "}"));
    }

    @Test
    void hasItsSignersWithTheirDecisions() {
        answerWith(", \"status\": \"declined\", \"name\": \"Offer\", \"auto_expire_at\": \"2021-04-26T08:12:13.982Z\", "
                + "\"signers\": [{\"email\": \"ada@example.com\", \"role\": \"signer\", \"order\": 1, "
                + "\"has_viewed_document\": true, \"signer_decision\": {\"type\": \"declined\", \"finalized_at\": "
                + "\"2021-04-26T08:12:13.982Z\", \"additional_info\": \"Too dear\"}}, {\"email\": \"bea@example.com\", "
                + "\"role\": \"witness\", \"order\": 99999999999, \"signer_decision\": {\"type\": \"delegated\"}}]");
        read("name status rawStatus autoExpireAt signers { email role rawRole order hasViewedDocument decision { type "
                + "rawType finalizedAt additionalInfo } }").body("errors", nullValue())
                .body("data.signRequest.status", equalTo("DECLINED"))
                .body("data.signRequest.autoExpireAt", equalTo("2021-04-26T08:12:13.982Z"))
                .body("data.signRequest.signers.role", contains("SIGNER", null))
                .body("data.signRequest.signers.rawRole", contains("signer", "witness"))
                .body("data.signRequest.signers.order", contains(1, null))
                .body("data.signRequest.signers.decision.type", contains("DECLINED", "UNKNOWN"))
                .body("data.signRequest.signers.decision.rawType", contains("declined", "delegated"))
                .body("data.signRequest.signers[0].decision.additionalInfo", equalTo("Too dear"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", \"signers\": null, \"sign_files\": null, \"source_files\": null, \"status\": null",
            ", \"signers\": \"x\", \"sign_files\": 7, \"source_files\": {}, \"parent_folder\": [], \"signing_log\": {}",
            ", \"sign_files\": {\"files\": null, \"is_ready_for_download\": null}, \"parent_folder\": {\"id\": null}"})
    void toleratesWhatIsMissing(String members) {
        answerWith(members);
        read("id name status rawStatus signers { email } signFiles { id } sourceFiles { id } signingLog { id } "
                + "parentFolder { id } isReadyForDownload emailSubject").body("errors", nullValue())
                .body("data.signRequest.id", equalTo(ID))
                .body("data.signRequest.status", equalTo("UNKNOWN"))
                .body("data.signRequest.rawStatus", nullValue())
                .body("data.signRequest.signers", nullValue())
                .body("data.signRequest.signFiles", nullValue())
                .body("data.signRequest.parentFolder", nullValue());
    }

    @Test
    void leavesOutOddEntriesWithAWarning() {
        answerWith(", \"status\": \"sent\", \"signers\": [null, {\"email\": \"ada@example.com\"}, 5], "
                + "\"source_files\": [{\"id\": \"../5\"}, {\"id\": 5}, null]");
        read("signers { email decision { type } } sourceFiles { id }").body("errors", nullValue())
                .body("data.signRequest.signers.email", contains("ada@example.com"))
                .body("data.signRequest.sourceFiles.id", contains("5"))
                .body("extensions.warnings", hasSize(4));
    }

    @ParameterizedTest
    @CsvSource({"converting,CONVERTING", "error_finalizing,ERROR_FINALIZING", "cancelled,CANCELLED",
            "awaiting_review,UNKNOWN"})
    void knowsTheStatus(String raw, String status) {
        answerWith(", \"status\": \"" + raw + "\"");
        read("status rawStatus").body("data.signRequest.status", equalTo(status))
                .body("data.signRequest.rawStatus", equalTo(raw));
    }

    @Test
    void loadsItsFilesOnlyIfTheyAreSelected() {
        answerWith(
                ", \"sign_files\": {\"files\": [{\"id\": \"5\"}, {\"id\": \"6\"}], \"is_ready_for_download\": true}, "
                        + "\"source_files\": [{\"id\": \"5\"}], \"signing_log\": {\"id\": \"7\"}, "
                        + "\"parent_folder\": {\"id\": \"8\", \"name\": \"Cases\"}");
        answer("/2.0/files/5", json("{\"id\": \"5\", \"name\": \"Offer.pdf\"}"));
        answer("/2.0/files/6", aResponse().withStatus(403));
        read("isReadyForDownload signFiles { id } sourceFiles { id } signingLog { id } parentFolder { id name }")
                .body("errors", nullValue())
                .body("data.signRequest.isReadyForDownload", equalTo(true))
                .body("data.signRequest.signFiles.id", contains("5", "6"))
                .body("data.signRequest.parentFolder.name", equalTo("Cases"));
        assertThat(asked()).hasSize(1);
        read("signFiles { id name } sourceFiles { name }")
                .body("data.signRequest.signFiles.id", contains("5", "6"))
                .body("data.signRequest.signFiles.name", contains("Offer.pdf", null))
                .body("data.signRequest.sourceFiles.name", contains("Offer.pdf"))
                .body("errors", hasSize(1))
                .body("errors[0].path", equalTo(List.of("signRequest", "signFiles")))
                .body("errors[0].extensions.code", equalTo("FORBIDDEN"));
        assertThat(calls("/2.0/files/5")).isEqualTo(1);
    }

    @Test
    void readsThePrepareUrlForThoseWhoAskForIt() {
        answerWith(", \"status\": \"created\", \"prepare_url\": \"https://app.box.com/sign/document/s3cret/prepare\"");
        read("status").body("errors", nullValue());
        assertThat(asked()).hasSize(1);
        read("prepareUrl").body("data.signRequest.prepareUrl",
                equalTo("https://app.box.com/sign/document/s3cret/prepare"));
        assertThat(asked()).as("a call of its own").hasSize(3);
    }

    @Test
    void hasNoPrepareUrlIfThereIsNone() {
        answerWith(", \"prepare_url\": null");
        read("prepareUrl").body("errors", nullValue()).body("data.signRequest.prepareUrl", nullValue());
    }

    @Test
    void neverPassesOnAPrepareUrlThatIsNone() {
        answerWith(", \"prepare_url\": \"javascript:s3cret\"");
        read("prepareUrl").body("data.signRequest.prepareUrl", nullValue())
                .body("errors[0].extensions.code", equalTo("UPSTREAM_ERROR"))
                .body("errors[0].message", not(containsString("s3cret")));
    }

    @Test
    void isNotAnother() {
        answer(PATH, json("{\"id\": \"6742981b-0000-4000-8000-000000000002\", \"status\": \"signed\"}"));
        read("status").body("data.signRequest", nullValue())
                .body("errors[0].extensions.code", equalTo("UPSTREAM_ERROR"));
    }
}
