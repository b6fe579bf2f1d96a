package io.docgen.gateway.box.audit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.docgen.gateway.testsupport.Gateway.as;
import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.answerInTurn;
import static io.docgen.gateway.testsupport.StubbedBox.answerWrite;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static io.docgen.gateway.testsupport.StubbedBox.written;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import io.docgen.gateway.support.Sha256;
import io.docgen.gateway.testsupport.CapturedLog;
import io.docgen.gateway.testsupport.Multipart;
import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(StubbedBox.class)
class AuditLogTest {

    private static final String BATCHES = "/2.0/docgen_batches";
    private static final String CREATE = "mutation Offer { createDocgenBatch(input: {templateFileId: \"42\", "
            + "destinationFolderId: \"7\", outputType: PDF, documents: [{name: \"Secret offer\", data: {pay: 1}}, "
            + "{name: \"Other\", data: {}}]}) { batchId } }";

    private final CapturedLog log = new CapturedLog(AuditLog.CATEGORY);

    @BeforeEach
    void reset() {
        StubbedBox.reset();
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void saysWhoHasMadeWhat() {
        answerWrite(BATCHES, json("{\"id\": \"777\", \"type\": \"docgen_batch\"}").withStatus(202)
                .withHeader("box-request-id", "box-1"));
        as("carol").header("X-Request-Id", "req-1").header("graphql-client-name", "web")
                .header("graphql-client-version", "1.2").body(Map.of("query", CREATE)).post("/graphql");
        JsonObject event = event();
        assertThat(Instant.parse((String) event.remove("time"))).isBeforeOrEqualTo(Instant.now());
        assertThat(event).isEqualTo(new JsonObject().put("action", "create_docgen_batch").put("outcome", "done")
                .put("principal", new JsonObject().put("tokenHash", Sha256.of("carol")))
                .put("client", "web").put("clientVersion", "1.2").put("requestId", "req-1").put("operation", "Offer")
                .put("template", "42").put("folder", "7").put("documents", 2).put("batch", "777")
                .put("boxStatus", 202).put("boxRequestId", "box-1"));
    }

    @Test
    void namesTheUserOfBoxOnceItIsKnown() {
        answer("/2.0/users/me", json("{\"id\": \"4711\", \"type\": \"user\"}"));
        answerWrite(BATCHES, json("{\"id\": \"777\", \"type\": \"docgen_batch\"}").withStatus(202));
        ask("dora", "{ viewer { id name } }");
        ask("dora", CREATE);
        assertThat(event().getString("boxUser")).isEqualTo("4711");
    }

    @ParameterizedTest
    @CsvSource({"400,refused,BAD_USER_INPUT", "403,refused,FORBIDDEN", "404,refused,NOT_FOUND",
            "500,unknown,UPSTREAM_ERROR"})
    void saysWhatBecameOfAChangeThatFailed(int status, String outcome, String code) {
        answerWrite(BATCHES, json("{\"code\": \"no\", \"request_id\": \"box-2\"}").withStatus(status));
        ask("erin", CREATE);
        assertThat(event()).contains(Map.entry("outcome", outcome), Map.entry("code", code),
                Map.entry("boxStatus", status), Map.entry("boxRequestId", "box-2"));
    }

    @Test
    void saysThatNobodyKnowsWhatBecameOfAChangeWithoutAnswer() {
        answerWrite(BATCHES, aResponse().withFault(Fault.EMPTY_RESPONSE));
        ask("erin", CREATE);
        assertThat(event()).contains(Map.entry("outcome", "unknown"), Map.entry("code", "UPSTREAM_ERROR"));
    }

    @Test
    void hasOneEventForARequestThatWasRepeated() {
        answerInTurn(BATCHES, json("{}").withStatus(429).withHeader("retry-after", "0"),
                json("{\"id\": \"777\", \"type\": \"docgen_batch\"}").withStatus(202));
        String again = CREATE.replace("outputType", "idempotencyKey: \"audit-1\", outputType");
        ask("frank", again);
        ask("frank", again);
        assertThat(event().getString("outcome")).isEqualTo("done");
        assertThat(written()).hasSize(2);
    }

    @Test
    void hasNoEventForWhatBoxWasNotAskedFor() {
        ask("erin", CREATE.replace("\"42\"", "\"no id\""));
        ask("erin", "{ docgenJob(id: 1) { id } }");
        assertThat(log.records()).isEmpty();
    }

    /** Whatever it is: the events are as many as the changes at Box. */
    @Test
    void hasAnEventForEachMutation() {
        String done = "{\"id\": \"5\", \"type\": \"file\", \"status\": \"sent\", \"signers\": [], "
                + "\"shared_link\": {\"url\": \"https://app.box.com/s/1\", \"access\": \"open\"}}";
        for (String path : List.of("/2.0/folders", "/2.0/files/5", "/2.0/sign_requests", "/2.0/sign_requests/5/cancel",
                "/2.0/sign_requests/5/resend", "/2.0/docgen_templates", "/2.0/docgen_templates/5", BATCHES)) {
            answerWrite(path, json(done).withStatus(200));
        }
        answerWrite("/api/2.0/files/content", json("{\"entries\": [{\"type\": \"file\", \"id\": \"5\"}]}")
                .withStatus(201));
        for (String mutation : List.of("createFolder(input: {name: \"Secret\", parentFolderId: \"0\"}) { created }",
                "createSharedLink(input: {fileId: \"5\", password: \"Secret2099\"}) { sharedLink { url } }",
                "createSignRequest(input: {fileIds: [\"5\"], signers: [{email: \"secret@example.com\"}]}) { signRequest { id } }",
                "cancelSignRequest(input: {signRequestId: \"5\", reason: \"Secret\"}) { signRequest { id } }",
                "resendSignRequest(input: {signRequestId: \"5\"}) { signRequest { id } }",
                "createDocgenTemplate(input: {fileId: \"5\"}) { templateId }",
                "deleteDocgenTemplate(input: {templateId: \"5\"}) { templateId }",
                "createDocgenBatchGroup(input: {templateFileId: \"42\", destinationFolderId: \"7\", outputType: PDF, "
                        + "documents: [{name: \"Secret\", data: {}}, {name: \"Secret 2\", data: {}}]}) { group { id } }")) {
            ask("grace-token", "mutation { " + mutation + " }");
        }
        as("grace-token").contentType(Multipart.TYPE).header("GraphQL-Require-Preflight", "1")
                .body(Multipart.upload(new JsonObject().put("folderId", "0"), "Secret.docx", Multipart.docx(9_000)))
                .post("/graphql");
        assertThat(log.records()).hasSameSizeAs(written()).hasSize(11)
                .noneSatisfy(event -> assertThat(event).containsIgnoringCase("secret"))
                .noneSatisfy(event -> assertThat(event).contains("grace-token"));
        assertThat(events()).extracting(event -> event.getString("action")).containsExactly("create_folder",
                "create_shared_link", "create_sign_request", "cancel_sign_request", "resend_sign_request",
                "mark_docgen_template", "unmark_docgen_template", "create_docgen_batch", "create_docgen_batch",
                "upload_file", "mark_docgen_template");
        assertThat(events()).allSatisfy(event -> assertThat(event.getString("outcome")).isEqualTo("done"));
        assertThat(events().get(2).getJsonArray("files")).isEqualTo(new JsonArray().add("5"));
    }

    private static void ask(String token, String document) {
        as(token).body(Map.of("query", document)).post("/graphql").then().statusCode(200);
    }

    private JsonObject event() {
        assertThat(log.records()).hasSize(1);
        return events().get(0);
    }

    private List<JsonObject> events() {
        return log.records().stream()
                .map(line -> new JsonObject(line.substring(line.indexOf('{'), line.lastIndexOf('}') + 1))).toList();
    }
}
