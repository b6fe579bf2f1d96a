package io.docgen.gateway.server.mcp;

import static io.docgen.gateway.testsupport.Agent.as;
import static io.docgen.gateway.testsupport.Agent.call;
import static io.docgen.gateway.testsupport.Agent.send;
import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.Gateway;
import io.docgen.gateway.testsupport.McpProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Model Context Protocol as a host of a model speaks it, with the tools that the gateway has. */
@QuarkusTest
@TestProfile(McpProfile.class)
class McpTest {

    private static final String STRUCTURED = "result.structuredContent";

    @ParameterizedTest
    @CsvSource({"2025-11-25,2025-11-25", "2025-06-18,2025-06-18", "2025-03-26,2025-03-26", "1999-01-01,2025-11-25"})
    void negotiatesTheVersion(String requested, String version) {
        send(Gateway.as(ALICE), "initialize", Map.of("protocolVersion", requested, "capabilities", Map.of(),
                "clientInfo", Map.of("name", "test", "version", "1"))).statusCode(200)
                .header("Mcp-Session-Id", not(emptyOrNullString())).body("id", equalTo(7))
                .body("result.protocolVersion", equalTo(version))
                .body("result.capabilities", equalTo(Map.of("tools", Map.of())))
                .body("result.serverInfo.name", equalTo("docgen-gateway"));
    }

    @Test
    void listsTheTools() {
        send(as(ALICE), "tools/list", Map.of()).statusCode(200)
                .body("result.tools.name", contains("readiness", "find_template", "template_fields", "check_data",
                        "generate_document", "generation_status", "recent_documents", "document"))
                .body("result.tools[4].annotations", equalTo(
                        Map.of("readOnlyHint", false, "destructiveHint", false, "idempotentHint", true)))
                .body("result.tools[7].annotations", equalTo(Map.of("readOnlyHint", true)))
                .body("result.tools[4].inputSchema.required", contains("templateId", "folderId", "name", "data"))
                .body("result.tools[4].inputSchema.properties.format.default", equalTo("PDF"))
                .body("result.tools[4].description", containsString("Generates one document"))
                .body("result.tools[4].outputSchema.properties.createDocgenBatch.properties.batch.required",
                        contains("id"));
    }

    @Test
    void returnsDataAsTextToo() {
        String text = call("document", Map.of("fileId", "42037322")).body("result.isError", equalTo(false))
                .body(STRUCTURED + ".file.name", notNullValue()).body(STRUCTURED + ".file", not(hasKey("downloadUrl")))
                .extract().path("result.content[0].text");
        call("document", Map.of("fileId", "42037322", "download", true))
                .body(STRUCTURED + ".file.downloadUrl", notNullValue());
        assertThat(text, matchesPattern("\\{\"file\":\\{\"name\":\".*}}"));
    }

    @Test
    void returnsErrorsAsStructuredContent() {
        call("document", Map.of("fileId", "99999999")).body("result.isError", equalTo(true))
                .body(STRUCTURED + ".errors.code", contains("NOT_FOUND")).body(STRUCTURED, not(hasKey("file")))
                .body(STRUCTURED + ".errors[0].message", containsString("Not found"));
        call("document", Map.of("fileId", Map.of())).body("result.isError", equalTo(true))
                .body(STRUCTURED + ".errors.argument", contains("fileId"));
        call("document", Map.of("fileid", "1")).body("result.isError", equalTo(true))
                .body(STRUCTURED + ".errors.message",
                        contains("The tool has no argument 'fileid'. It has: fileId, preview, download."));
        call("generation_status", Map.of("batchId", "nonsense")).body("result.isError", equalTo(true));
    }

    /** Those of the schema are no names that a model could know. */
    @Test
    void namesArgumentsAsTheToolDoes() {
        call("generation_status", Map.of("batchId", "1", "wait", 99))
                .body(STRUCTURED + ".errors.argument", contains("wait"))
                .body(STRUCTURED + ".errors[0].message", containsString("'wait'"));
        call("document", Map.of("fileId", "x")).body(STRUCTURED + ".errors.argument", contains("fileId"))
                .body(STRUCTURED + ".errors[0].message", containsString("'fileId'"));
        call("generate_document", Map.of("templateId", "1700000000004", "folderId", "0", "name", "a", "data", "text"))
                .body(STRUCTURED + ".errors.argument", contains("data"))
                .body(STRUCTURED + ".errors[0].message", containsString("'data'"));
        call("generate_document", Map.of("templateId", "no", "folderId", "0", "name", "", "data", Map.of()))
                .body(STRUCTURED + ".errors.argument", containsInAnyOrder("templateId", "name"));
    }

    @Test
    void makesNothingTwiceIfTheCallIsWrittenAnew() {
        String batch = "result.structuredContent.createDocgenBatch.batch.id";
        Map<String, Object> call = Map.of("templateId", "1700000000004", "folderId", "0", "name", "anew", "data",
                Map.of("customer_name", "Ada"));
        Map<String, Object> anew = new HashMap<>(call);
        anew.putAll(Map.of("templateId", 1700000000004L, "folderId", 0, "format", "PDF"));
        String first = call("generate_document", call).extract().path(batch);
        call("generate_document", anew).body(batch, equalTo(first));
        call("recent_documents", Map.of("templateId", "1700000000004"))
                .body(STRUCTURED + ".docgenJobs.nodes.batch.id", hasItem(first));
    }

    @Test
    void takesNoOriginBesideAnother() {
        as(ALICE).header("Origin", "http://localhost", "http://evil.example").body("{}").post("/mcp").then()
                .statusCode(403);
    }

    @Test
    void asksForAnotherSessionIfTheIdIsNoneOfOurs() {
        call(as(ALICE).header("Mcp-Session-Id", "x".repeat(300)), "readiness", Map.of()).statusCode(404);
    }

    @Test
    void makesNothingTwice() {
        Map<String, Object> arguments = Map.of("templateId", "1700000000004", "folderId", "0", "name", "twice",
                "data", Map.of("customer_name", "Ada", "amount", 1.10));
        String batch = "result.structuredContent.createDocgenBatch.batch.id";
        RequestSpecification session = as(ALICE).header("Mcp-Session-Id", "one");
        String first = call(session, "generate_document", arguments).body("result.isError", equalTo(false)).extract()
                .path(batch);
        call(as(ALICE).header("Mcp-Session-Id", "one"), "generate_document", arguments).body(batch, equalTo(first));
        call(as(ALICE).header("Mcp-Session-Id", "two"), "generate_document", arguments).body(batch,
                not(equalTo(first)));
        call(as(ALICE), "generate_document", arguments).body(batch, not(equalTo(first)));
        call("generation_status", Map.of("batchId", first, "wait", 20))
                .body(STRUCTURED + ".docgenBatch.progress.done", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"nope | {} | -32601", "resources/list | {} | -32601",
            "tools/list | {\"cursor\": \"a\"} | -32602", "tools/call | {} | -32602",
            "tools/call | {\"name\": \"nope\"} | -32602", "tools/call | {\"name\": 5} | -32602",
            "tools/call | {\"name\": \"document\", \"arguments\": []} | -32602"})
    void answersWithErrors(String method, String params, int code) {
        as(ALICE)
                .body("{\"jsonrpc\": \"2.0\", \"id\": \"a\", \"method\": \"" + method + "\", \"params\": " + params
                        + "}")
                .post("/mcp").then().statusCode(200).body("error.code", equalTo(code)).body("id", equalTo("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"jsonrpc\": \"1.0\", \"id\": 1, \"method\": \"ping\"}",
            "{\"jsonrpc\": \"2.0\", \"id\": null, \"method\": \"ping\"}",
            "{\"jsonrpc\": \"2.0\", \"id\": 1.5, \"method\": \"ping\"}", "{\"jsonrpc\": \"2.0\", \"id\": 1}",
            "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": 5}",
            "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\", \"params\": 5}",
            "[{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}]"})
    void refusesWhatIsNoMessage(String body) {
        as(ALICE).body(body).post("/mcp").then().statusCode(400).body("error.code", equalTo(-32600))
                .body("id", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "nonsense", "{\"a\": 1}}"})
    void refusesWhatIsNoJson(String body) {
        as(ALICE).body(body).post("/mcp").then().statusCode(400).body("error.code", equalTo(-32700))
                .body("id", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}",
            "{\"jsonrpc\": \"2.0\", \"id\": 1, \"result\": {}}"})
    void acceptsNotificationsAndResponses(String body) {
        as(ALICE).body(body).post("/mcp").then().statusCode(202).body(emptyOrNullString());
    }

    @Test
    void refusesOtherMethodsVersionsAndMediaTypes() {
        for (String method : new String[]{"GET", "DELETE", "PUT"}) {
            as(ALICE).request(method, "/mcp").then().statusCode(405).header("allow", "POST");
        }
        as(ALICE).header("Mcp-Protocol-Version", "1").body("{}").post("/mcp").then().statusCode(400);
        as(ALICE).contentType("text/plain").body("{}").post("/mcp").then().statusCode(415);
    }

    @Test
    void refersClientsWithoutATokenToTheIssuer() {
        for (String token : new String[]{null, "dead"}) {
            String url = call(as(token), "readiness", Map.of()).statusCode(401).extract().header("www-authenticate")
                    .replaceAll("Bearer resource_metadata=\"(.*)\"", "$1");
            RestAssured.get(url).then().statusCode(200).body("resource", matchesPattern("http://localhost:[0-9]+/mcp"))
                    .body("authorization_servers", contains("https://account.box.com/api/oauth2"))
                    .body("scopes_supported", contains("docgen.readwrite", "root_readwrite"));
        }
    }

    @Test
    void refusesOtherOrigins() {
        call(as(ALICE).header("Origin", "https://evil.example"), "readiness", Map.of()).statusCode(403);
        call(as(ALICE).header("Origin", "null"), "readiness", Map.of()).statusCode(403);
        call(as(ALICE).header("Origin", "http://evil.example").header("Host", "evil.example"), "readiness", Map.of())
                .statusCode(403);
        call(as(ALICE).header("Origin", "http://localhost:" + RestAssured.port), "readiness", Map.of()).statusCode(200);
    }
}
