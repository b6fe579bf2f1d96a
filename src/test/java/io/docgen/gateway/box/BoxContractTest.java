package io.docgen.gateway.box;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.docgen.gateway.testsupport.BoxExamples.FILE;
import static io.docgen.gateway.testsupport.BoxExamples.page;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.answerWrite;
import static io.docgen.gateway.testsupport.StubbedBox.asked;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.atlassian.oai.validator.model.SimpleRequest;
import com.github.tomakehurst.wiremock.http.Request;
import io.docgen.gateway.testsupport.BoxContract;
import io.docgen.gateway.testsupport.BoxExamples;
import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The requests of the gateway against Box's OpenAPI description. */
@QuarkusTest
@TestProfile(StubbedBox.class)
class BoxContractTest {

    @BeforeEach
    void stubEverything() {
        StubbedBox.reset();
        String job = BoxExamples.job("12345", "42037322", "777", "42037322", "12345");
        answer("/2.0/docgen_jobs/12345", json(job));
        answer("/2.0/docgen_jobs", json(page(job, "null")));
        answer("/2.0/docgen_batch_jobs/12345", json(page(job, "null")));
        answer("/2.0/docgen_template_jobs/42037322", json(page(job, "null")));
        answer("/2.0/docgen_templates/42037322", json("{\"file_name\": \"Contract\"}"));
        answer("/2.0/docgen_templates/42037322/tags", json(page("", "null")));
        answer("/2.0/files/42037322", json(FILE));
        answer("/2.0/files/42037322/versions/777", json("{\"id\": \"777\"}"));
        answer("/2.0/files/42037322/content", aResponse().withStatus(302).withHeader("Location", "https://elsewhere"));
        answer("/2.0/folders/0", json("{\"id\": \"0\"}"));
        answer("/2.0/folders/0/items", json(page("", "null")));
        answerWrite("/2.0/folders", json("{\"id\": \"7\"}").withStatus(201));
        answerWrite("/2.0/files/5", json("{\"id\": \"5\", \"shared_link\": {\"url\": \"https://a.box.com/s/a\"}}"));
        String sign = "{\"id\": \"8\", \"status\": \"sent\"}";
        answer("/2.0/sign_requests/8", json(sign));
        answerWrite("/2.0/sign_requests", json(sign).withStatus(201));
        answerWrite("/2.0/sign_requests/8/cancel", json(sign));
        answerWrite("/2.0/sign_requests/8/resend", aResponse().withStatus(202));
        answer("/2.0/users/me", json("{\"id\": \"1\"}"));
        answerWrite("/2.0/docgen_batches", json("{\"id\": \"12345\"}").withStatus(202));
        answerWrite("/2.0/docgen_templates", json("{}").withStatus(201));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "3 | { docgenJob(id: \"12345\") { templateFileVersion { versionNumber } outputFile { name } } }",
            "1 | { docgenJobs(first: 7, after: \"MTo\") { nodes { id } } }",
            "1 | { docgenBatch(id: \"12345\") { progress { total } jobs { nodes { id } } } }",
            "1 | { docgenTemplates { nodes { id } } }",
            "3 | { docgenTemplate(id: \"42037322\") { jobs { nodes { id } } tags(templateVersionId: \"1\") { processing } } }",
            "4 | { file(id: \"42037322\") { downloadUrl embedUrl representations(hints: \"[pdf]\") { state } } }",
            "1 | { viewer { name } }",
            "1 | { folder(id: \"0\") { name } }",
            "2 | { folder(id: \"0\") { items(first: 3, after: \"MTo\") { nodes { id name ... on File { size lock { appType } } } } } }",
            "1 | mutation { createFolder(input: {name: \"Case\", parentFolderId: \"0\"}) { created } }",
            "1 | mutation { createSharedLink(input: {fileId: \"5\", access: OPEN, canDownload: true, "
                    + "password: \"Winter2099\", unsharedAt: \"2099-01-31T18:00:00+01:00\"}) { sharedLink { url } } }",
            "1 | mutation { createSharedLink(input: {fileId: \"5\"}) { sharedLink { url } } }",
            "2 | { signRequest(id: \"8\") { status prepareUrl } }",
            "1 | mutation { createSignRequest(input: {fileIds: [\"5\", 6], parentFolderId: \"7\", name: \"Offer\", "
                    + "emailSubject: \"Hello\", emailMessage: \"Please\", isDocumentPreparationNeeded: true, daysValid: 30, "
                    + "areRemindersEnabled: true, externalId: \"c1\", signers: [{email: \"ada@example.com\"}, {email: "
                    + "\"bea@example.com\", role: APPROVER, order: 2, inPerson: true, loginRequired: true, language: \"en\", "
                    + "redirectUrl: \"https://example.com/a\", declinedRedirectUrl: \"https://example.com/b\"}]}) "
                    + "{ signRequest { status } } }",
            "1 | mutation { cancelSignRequest(input: {signRequestId: \"8\", reason: \"No\"}) { signRequest { status } } }",
            "1 | mutation { cancelSignRequest(input: {signRequestId: \"8\"}) { signRequest { id } } }",
            "2 | mutation { resendSignRequest(input: {signRequestId: \"8\"}) { signRequest { status } } }",
            "1 | mutation { createDocgenTemplate(input: {fileId: \"42037322\"}) { templateId } }",
            "1 | mutation { deleteDocgenTemplate(input: {templateId: \"42037322\"}) { templateId } }",
            "2 | mutation { createDocgenBatch(input: {templateFileId: \"1\", templateFileVersionId: \"2\", "
                    + "destinationFolderId: \"0\", outputType: PDF, documents: [{name: \"A\", data: {a: 1}}]}) { batchId } }"})
    void everyCallMatchesTheDescription(int calls, String query) {
        ask(query);
        await().until(() -> asked().size() >= calls); // a request is recorded after its response
        assertThat(asked()).hasSize(calls)
                .allSatisfy(event -> assertThat(BoxContract.complaints(toValidate(event.getRequest()))).isEmpty());
    }

    private static com.atlassian.oai.validator.model.Request toValidate(Request request) {
        URI uri = URI.create(request.getAbsoluteUrl());
        SimpleRequest.Builder built = new SimpleRequest.Builder(request.getMethod().getName(), uri.getPath());
        if (uri.getQuery() != null) {
            Stream.of(uri.getQuery().split("&")).map(parameter -> parameter.split("=", 2))
                    .forEach(parameter -> built.withQueryParam(parameter[0], parameter[1]));
        }
        request.getAllHeaderKeys().forEach(name -> built.withHeader(name, request.getHeader(name)));
        return request.getBody().length == 0 ? built.build() : built.withBody(request.getBodyAsString()).build();
    }
}
