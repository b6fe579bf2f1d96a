package io.docgen.gateway.docgen.template;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.docgen.gateway.testsupport.StubbedBox.answerInTurn;
import static io.docgen.gateway.testsupport.StubbedBox.answerWrite;
import static io.docgen.gateway.testsupport.StubbedBox.calls;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static io.docgen.gateway.testsupport.StubbedBox.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.github.tomakehurst.wiremock.http.Request;
import io.docgen.gateway.testsupport.Gateway;
import io.docgen.gateway.testsupport.Multipart;
import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(StubbedBox.class)
class UploadDocgenTemplateTest {

    private static final String UPLOADS = "/api/2.0/files/content";
    private static final String TEMPLATES = "/2.0/docgen_templates";
    private static final String ERROR = "errors[0].extensions.";

    @BeforeEach
    void reset() {
        StubbedBox.reset();
        answerWrite(UPLOADS, json("{\"total_count\": 1, \"entries\": [{\"type\": \"file\", \"id\": \"77\"}]}")
                .withStatus(201));
        answerWrite(TEMPLATES, json("{\"file\": {\"type\": \"file\", \"id\": \"77\"}}").withStatus(201));
    }

    private static JsonObject input() {
        return new JsonObject().put("folderId", "0");
    }

    private static ValidatableResponse upload(String caller, JsonObject input, String fileName, byte[] content) {
        return send(caller, Multipart.upload(input, fileName, content));
    }

    private static ValidatableResponse upload(JsonObject input, String fileName, byte[] content) {
        return upload("alice", input, fileName, content);
    }

    private static ValidatableResponse send(String caller, byte[] body) {
        return Gateway.as(caller).contentType(Multipart.TYPE).header("GraphQL-Require-Preflight", "1").body(body)
                .post("/graphql").then();
    }

    @Test
    void uploadsAFileAndMarksIt() {
        byte[] content = Multipart.docx(300_000);
        upload(input(), "Brief.docx", content).statusCode(200).body("errors", nullValue())
                .body("data.createDocgenTemplateFromFile.template.id", equalTo("77"));
        assertThat(written()).hasSize(2);
        Request sent = written().get(0).getRequest();
        assertThat(sent.getUrl()).isEqualTo(UPLOADS + "?fields=id");
        assertThat(sent.getHeader("authorization")).isEqualTo("Bearer alice");
        assertThat(sent.getPart("attributes").getBody().asString())
                .isEqualTo("{\"name\":\"Brief.docx\",\"parent\":{\"id\":\"0\"}}");
        assertThat(sent.getPart("file").getBody().asBytes()).isEqualTo(content);
        assertThat(written().get(1).getRequest().getBodyAsString())
                .isEqualTo("{\"file\":{\"type\":\"file\",\"id\":\"77\"}}");
    }

    @ParameterizedTest
    @CsvSource({"Brief.doc, ends with .docx", "a/b.docx, without slashes", "Brief.docx.exe, ends with .docx"})
    void acceptsNamesOfWordFilesOnly(String name, String rule) {
        upload(input(), "a.docx", Multipart.docx(100)).body("errors", nullValue());
        upload(input().put("name", name), "a.docx", Multipart.docx(100))
                .body(ERROR + "argument", equalTo("name")).body("errors[0].message", containsString(rule));
        upload(input().put("folderId", "x"), "a.pdf", Multipart.docx(100))
                .body("errors.extensions.argument", hasItems("folderId", "file"));
        assertThat(calls(UPLOADS)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"%PDF-1.7 and so on", "PK", "''"})
    void acceptsTheContentOfWordFilesOnly(String content) {
        upload(input(), "a.docx", content.getBytes(StandardCharsets.US_ASCII))
                .body(ERROR + "code", equalTo("BAD_USER_INPUT")).body(ERROR + "argument", equalTo("file"));
        assertThat(calls(UPLOADS)).isZero();
    }

    @Test
    void namesTheFileThatHasTheName() {
        answerWrite(UPLOADS,
                json("{\"type\": \"error\", \"status\": 409, \"code\": \"item_name_in_use\", \"context_info\": "
                        + "{\"conflicts\": {\"type\": \"file\", \"id\": \"4711\"}}}").withStatus(409));
        upload(input(), "a.docx", Multipart.docx(100))
                .body("errors[0].message", startsWith("'name' is taken by a file."))
                .body(ERROR + "code", equalTo("BAD_USER_INPUT")).body(ERROR + "boxCode", equalTo("item_name_in_use"))
                .body(ERROR + "fileId", equalTo("4711")).body(ERROR + "safeToRetry", equalTo(false));
        assertThat(calls(TEMPLATES)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"429, RATE_LIMITED, true", "408, UPSTREAM_TIMEOUT, true", "503, UPSTREAM_UNAVAILABLE, false",
            "404, NOT_FOUND, true", "413, BAD_USER_INPUT, false"})
    void isNotUploadedTwice(int status, String code, boolean safe) {
        answerWrite(UPLOADS, aResponse().withStatus(status));
        upload("caller-of-" + status, input(), "a.docx", Multipart.docx(100)).body(ERROR + "code", equalTo(code))
                .body(ERROR + "safeToRetry", equalTo(safe)).body("errors.size()", equalTo(1));
        assertThat(calls(UPLOADS)).isEqualTo(1);
        assertThat(calls(TEMPLATES)).isZero();
    }

    @Test
    void saysThatAFileIsTooLargeForBox() {
        answerWrite(UPLOADS, aResponse().withStatus(413));
        upload(input(), "a.docx", Multipart.docx(100))
                .body("errors[0].message", startsWith("The file is too large for Box"));
    }

    @Test
    void doesNotLoseAFileThatCannotBeMarked() {
        answerInTurn(TEMPLATES, aResponse().withStatus(403), aResponse().withStatus(403), json("{}").withStatus(201));
        upload(input(), "a.docx", Multipart.docx(100)).body(ERROR + "fileId", equalTo("77"))
                .body(ERROR + "code", equalTo("FORBIDDEN")).body(ERROR + "safeToRetry", equalTo(false))
                .body("errors[0].message", startsWith("The file was uploaded, but is no template yet: "));
        JsonObject withKey = input().put("idempotencyKey", UUID.randomUUID().toString());
        upload(withKey, "a.docx", Multipart.docx(100)).body(ERROR + "safeToRetry", equalTo(true));
        upload(withKey, "a.docx", Multipart.docx(100)).body("errors", nullValue())
                .body("data.createDocgenTemplateFromFile.template.id", equalTo("77"));
        assertThat(calls(UPLOADS)).isEqualTo(2);
        upload(withKey, "other.docx", Multipart.docx(100)).body(ERROR + "argument", equalTo("idempotencyKey"));
    }

    /** To mark a file twice does no harm, so there is nothing to check. */
    @Test
    void hasOneAdviceForAFileThatMayBeMarked() {
        answerWrite(TEMPLATES, aResponse().withStatus(502));
        upload("caller-of-502", input(), "a.docx", Multipart.docx(100))
                .body("errors[0].message", not(containsString("Check before")))
                .body("errors[0].message", containsString("Mark it with `createDocgenTemplate`"));
    }

    @Test
    void aFileIsTakenOnce() {
        String operations = new JsonObject().put("query", "mutation($file: Upload!) { "
                + "a: createDocgenTemplateFromFile(input: {file: $file, folderId: 0}) { template { id } } "
                + "b: createDocgenTemplateFromFile(input: {file: $file, folderId: 1}) { template { id } } }")
                .put("variables", new JsonObject().putNull("file")).encode();
        String body = Multipart.field("operations", operations)
                + Multipart.field("map", "{\"0\": [\"variables.file\"]}")
                + Multipart.file("a.docx") + new String(Multipart.docx(100), StandardCharsets.ISO_8859_1)
                + Multipart.end();
        send("alice", body.getBytes(StandardCharsets.ISO_8859_1))
                .body("data.a.template.id", equalTo("77")).body("data.b", nullValue())
                .body("errors[0].message", containsString("can be uploaded once"))
                .body(ERROR + "code", equalTo("BAD_USER_INPUT"));
        assertThat(calls(UPLOADS)).isEqualTo(1);
    }

    @Test
    void needsAFileOfTheRequest() {
        Gateway.ask("mutation { createDocgenTemplateFromFile(input: {file: \"a\", folderId: 0}) { template { id } } }")
                .body("errors[0].message", containsString("must be a file of a multipart request"));
    }
}
