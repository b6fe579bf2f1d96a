package io.docgen.gateway.docgen.sign;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.answerWrite;
import static io.docgen.gateway.testsupport.StubbedBox.asked;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static io.docgen.gateway.testsupport.StubbedBox.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.docgen.gateway.testsupport.BoxExamples;
import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(StubbedBox.class)
class CreateSignRequestTest {

    private static final String PATH = "/2.0/sign_requests";
    private static final String JOB = "/2.0/docgen_jobs/12345";
    private static final String SIGNERS = ", signers: [{email: \"ada@example.com\"}]";

    @BeforeEach
    void reset() {
        StubbedBox.reset();
        answerWrite(PATH, json("{\"id\": \"sr-1\", \"status\": \"converting\", \"prepare_url\": \"https://a/s3cret\"}")
                .withStatus(201));
    }

    private static ValidatableResponse create(String input) {
        return ask("mutation { createSignRequest(input: {" + input + "}) { signRequest { id status rawStatus } } }");
    }

    private static String sent() {
        return written().get(0).getRequest().getBodyAsString();
    }

    private static void answerJob(String status) {
        answer(JOB, json(BoxExamples.JOB.replace("\"completed\"", "\"" + status + "\"")));
    }

    @Test
    void sendsWhatIsAskedFor() {
        create("fileIds: [\"5\", 6], name: \"Offer\", parentFolderId: \"7\", daysValid: 0, areRemindersEnabled: true, "
                + "emailSubject: \"Hello\", emailMessage: \"Please\", isDocumentPreparationNeeded: true, "
                + "externalId: \"case 1\", signers: [{email: \"ada@example.com\", role: APPROVER, order: 2, "
                + "inPerson: true, loginRequired: false, redirectUrl: \"https://example.com/a\", language: \"de\"}]")
                .body("errors", nullValue())
                .body("data.createSignRequest.signRequest.id", equalTo("sr-1"))
                .body("data.createSignRequest.signRequest.status", equalTo("CONVERTING"));
        assertThat(asked()).as("the answer is enough").hasSize(1);
        assertThat(sent())
                .isEqualTo("{\"source_files\":[{\"type\":\"file\",\"id\":\"5\"},{\"type\":\"file\",\"id\":\"6\"}],"
                        + "\"signers\":[{\"email\":\"ada@example.com\",\"role\":\"approver\",\"order\":2,\"is_in_person\":true,"
                        + "\"login_required\":false,\"redirect_url\":\"https://example.com/a\",\"language\":\"de\"}],"
                        + "\"parent_folder\":{\"type\":\"folder\",\"id\":\"7\"},\"name\":\"Offer\",\"email_subject\":\"Hello\","
                        + "\"email_message\":\"Please\",\"is_document_preparation_needed\":true,\"days_valid\":0,"
                        + "\"are_reminders_enabled\":true,\"external_id\":\"case 1\"}");
    }

    @Test
    void leavesToBoxWhatIsOmitted() {
        create("fileIds: [\"5\"]" + SIGNERS).body("errors", nullValue());
        assertThat(sent()).isEqualTo("{\"source_files\":[{\"type\":\"file\",\"id\":\"5\"}],\"signers\":[{\"email\":"
                + "\"ada@example.com\",\"role\":\"signer\"}],\"is_document_preparation_needed\":false}");
    }

    @Test
    void takesTheDocumentOfAJob() {
        answerJob("completed");
        create("docgenJobId: \"12345\"" + SIGNERS).body("errors", nullValue());
        assertThat(sent()).contains("{\"type\":\"file\",\"id\":\"42037322\"}");
    }

    @ParameterizedTest
    @CsvSource({"pending,has not completed", "submitted,has not completed", "awaiting_review,has not completed",
            "failed,has failed", "completed_with_error,allowIncomplete"})
    void refusesAJobWithoutAWholeDocument(String status, String message) {
        answerJob(status);
        create("docgenJobId: \"12345\"" + SIGNERS).body("data.createSignRequest", nullValue())
                .body("errors[0].message", containsString(message))
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"))
                .body("errors[0].extensions.argument", equalTo("docgenJobId"));
        assertThat(written()).isEmpty();
    }

    @Test
    void sendsAnIncompleteDocumentIfItMay() {
        answerJob("completed_with_error");
        create("docgenJobId: \"12345\", allowIncomplete: true" + SIGNERS).body("errors", nullValue());
        assertThat(written()).hasSize(1);
        answerJob("failed");
        create("docgenJobId: \"12345\", allowIncomplete: true" + SIGNERS).body("errors", hasSize(1));
        assertThat(written()).hasSize(1);
    }

    @Test
    void refusesAJobWhoseFileIsNotThere() {
        answer(JOB, json(BoxExamples.JOB.replace("output_file\"", "other\"")));
        create("docgenJobId: \"12345\"" + SIGNERS).body("errors[0].message", containsString("not there yet"));
        assertThat(written()).isEmpty();
    }

    @Test
    void isSafeToRetryIfTheJobCannotBeRead() {
        answer(JOB, aResponse().withStatus(503));
        create("docgenJobId: \"12345\"" + SIGNERS + ", idempotencyKey: \"" + UUID.randomUUID() + "\"")
                .body("errors[0].extensions.safeToRetry", equalTo(true));
        assertThat(written()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "signers: [{email: \"a@b.c\"}]|fileIds",
            "fileIds: [], signers: [{email: \"a@b.c\"}]|fileIds",
            "fileIds: [\"5\"], docgenJobId: \"1\", signers: [{email: \"a@b.c\"}]|docgenJobId",
            "docgenJobId: \"../1\", signers: [{email: \"a@b.c\"}]|docgenJobId",
            "fileIds: [\"5\", \"x\"], signers: [{email: \"a@b.c\"}]|fileIds[1]",
            "fileIds: [1,2,3,4,5,6,7,8,9,10,11], signers: [{email: \"a@b.c\"}]|fileIds",
            "fileIds: [\"5\"], signers: []|signers",
            "fileIds: [\"5\"], signers: [{email: \"a@b.c\"}, {email: \"ada\"}]|signers[1].email",
            "fileIds: [\"5\"], signers: [{email: \"a@b.c\", order: -1}]|signers[0].order",
            "fileIds: [\"5\"], signers: [{email: \"a@b.c\", redirectUrl: \"javascript:x\"}]|signers[0].redirectUrl",
            "fileIds: [\"5\"], signers: [{email: \"a@b.c\", declinedRedirectUrl: \"/a\"}]|signers[0].declinedRedirectUrl",
            "fileIds: [\"5\"], signers: [{email: \"a@b.c\"}], parentFolderId: \"x\"|parentFolderId",
            "fileIds: [\"5\"], signers: [{email: \"a@b.c\"}], parentFolderId: \"00\"|parentFolderId",
            "fileIds: [\"5\"], signers: [{email: \"a@b.c\"}], name: \"a/b\"|name",
            "fileIds: [\"5\"], signers: [{email: \"a@b.c\"}], daysValid: 731|daysValid",
            "fileIds: [\"5\"], signers: [{email: \"a@b.c\"}], daysValid: -1|daysValid",
            "fileIds: [\"5\"], signers: [{email: \"a@b.c\"}], idempotencyKey: \" \"|idempotencyKey"})
    void refusesWhatBoxWouldNotTake(String input, String argument) {
        create(input).body("errors[0].extensions.argument", equalTo(argument))
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"))
                .body("errors[0].message", startsWith("'" + argument + "'"));
        assertThat(asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "emailSubject: \"Hello\\r\\nBcc: eve@example.com\"|emailSubject",
            "emailSubject: \"\\u0000\"|emailSubject",
            "emailMessage: \"\\u0007\"|emailMessage",
            "externalId: \"case\\n1\"|externalId",
            "signers: [{email: \"a@b.c\", language: \"not a language\"}]|signers[0].language",
            "signers: [{email: \"a@b.c\", language: \"\"}]|signers[0].language",
            "signers: [{email: \"a\\u202eb@example.com\"}]|signers[0].email",
            "signers: [{email: \"a\\u200b@example.com\"}]|signers[0].email",
            "signers: [{email: \"a\\u2028@example.com\"}]|signers[0].email",
            "signers: [{email: \"a@example..com\"}]|signers[0].email",
            "signers: [{email: \"a@example.com.\"}]|signers[0].email",
            "signers: [{email: \".a@example.com\"}]|signers[0].email",
            "signers: [{email: \"a@-x.com\"}]|signers[0].email",
            "signers: [{email: \"a@x-.com\"}]|signers[0].email",
            "signers: [{email: \"a@b.c\"}, {email: \"A@b.c\", role: SIGNER}]|signers[1].email",
            "fileIds: [\"6\", \"06\"]|fileIds[1]"})
    void refusesTextsThatAreNone(String input, String argument) {
        String files = input.startsWith("fileIds") ? "" : "fileIds: [\"5\"], ";
        String signers = input.startsWith("signers") ? "" : SIGNERS;
        create(files + input + signers).body("errors.extensions.argument", contains(argument))
                .body("errors[0].message", startsWith("'" + argument + "'"));
        assertThat(asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"emailSubject,1000", "externalId,1000", "emailMessage,20000"})
    void takesTextsUpToABoundOfItsOwn(String argument, int most) {
        String text = argument + ": \"" + "\uD83D\uDE00".repeat(most);
        create("fileIds: [\"5\"], " + text + "\"" + SIGNERS).body("errors", nullValue());
        create("fileIds: [\"5\"], " + text + "a\"" + SIGNERS).body("errors.extensions.argument", contains(argument))
                .body("errors[0].message", containsString("at most " + most));
        assertThat(written()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "emailMessage: \"Hello,\\r\\n\\n\\tplease sign.\", signers: [{email: \"a@b.c\"}]",
            "signers: [{email: \"a@b.c\", language: \"zt\"}, {email: \"d@b.c\", language: \"e2\"}]",
            "signers: [{email: \"a@b.c\", language: \"pt-BR\"}]",
            "signers: [{email: \"a@b.c\"}, {email: \"a@b.c\", role: FINAL_COPY_READER}]",
            "signers: [{email: \"a@b.c\"}, {email: \"a@b.c\", inPerson: true}]",
            "signers: [{email: \"o'neill+a..b.@mail-1.xn--bcher-kva.example\"}]",
            "signers: [{email: \"j\u00F6rg@b\u00FCcher.example\"}]"})
    void takesWhatPeopleHave(String input) {
        create("fileIds: [\"5\"], " + input).body("errors", nullValue());
        assertThat(written()).hasSize(1);
    }

    @Test
    void refusesTooManySignersAndNamesAllViolations() {
        String signers = IntStream.range(0, 36).mapToObj(i -> "{email: \"s" + i + "@example.com\"}")
                .collect(Collectors.joining(","));
        create("fileIds: [\"x\"], signers: [" + signers + "], daysValid: 1000")
                .body("errors.extensions.argument", hasItems("fileIds[0]", "signers", "daysValid"));
    }

    @Test
    void asksPeopleOnceForOneKey() {
        String key = UUID.randomUUID().toString();
        String input = "fileIds: [\"5\"]" + SIGNERS + ", idempotencyKey: \"" + key + "\"";
        create(input).body("errors", nullValue());
        answer(PATH + "/sr-1", json("{\"id\": \"sr-1\", \"status\": \"sent\"}"));
        create(input).body("errors", nullValue())
                .body("data.createSignRequest.signRequest.id", equalTo("sr-1"))
                .body("data.createSignRequest.signRequest.status", equalTo("SENT"));
        create(input.replace("\"5\"", "\"6\"")).body("errors[0].extensions.argument", equalTo("idempotencyKey"));
        assertThat(written()).hasSize(1);
    }

    @Test
    void readsTheJobOnceForOneKey() {
        answerJob("completed");
        String input = "docgenJobId: \"12345\"" + SIGNERS + ", idempotencyKey: \"" + UUID.randomUUID() + "\"";
        create(input).body("errors", nullValue());
        answerJob("failed");
        answer(PATH + "/sr-1", json("{\"id\": \"sr-1\", \"status\": \"sent\"}"));
        create(input).body("errors", nullValue());
        assertThat(written()).hasSize(1);
    }

    @Test
    void saysThatBoxMayHaveSentItIfTheAnswerIsLost() {
        answerWrite(PATH, aResponse().withStatus(502));
        create("fileIds: [\"5\"]" + SIGNERS).body("errors[0].extensions.safeToRetry", equalTo(false));
        assertThat(written()).hasSize(1);
        answerWrite(PATH, json("{\"status\": \"sent\"}").withStatus(201));
        create("fileIds: [\"5\"]" + SIGNERS).body("errors[0].extensions.safeToRetry", equalTo(false));
        assertThat(written()).hasSize(2);
    }

    @Test
    void namesTheScopeOfBoxSign() {
        answerWrite(PATH, aResponse().withStatus(403).withHeader("www-authenticate",
                "Bearer realm=\"Service\", error=\"insufficient_scope\""));
        create("fileIds: [\"5\"]" + SIGNERS).body("errors[0].message", containsString("Manage signature requests"))
                .body("errors[0].extensions.code", equalTo("FORBIDDEN"));
        answerWrite(PATH, json("{\"code\": \"forbidden\"}").withStatus(403));
        create("fileIds: [\"5\"]" + SIGNERS).body("errors[0].message", containsString("Box Sign is enabled"));
    }
}
