package io.docgen.gateway.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sandbox as seen by a client of Box. */
@QuarkusTest
class SandboxTest {

    private static final String JOB = "/2.0/docgen_jobs/12345";
    private static final String FILE = "/2.0/files/42037322";
    private static final String INVOICES = "/2.0/docgen_batch_jobs/5a3c1e86-0000-4000-8000-000000000002";

    private static final TypeRef<Map<String, Object>> OBJECT = new TypeRef<>() {
    };

    @Inject
    SandboxServer server;

    @ParameterizedTest
    @ValueSource(strings = {"Bearer expired", "Bearer nobody"})
    void rejectsABadTokenWithoutABody(String authorization) {
        box().header("Authorization", authorization).get(FILE).then().statusCode(401)
                .header("www-authenticate", startsWith("Bearer realm=\"Service\", error=\"invalid_token\""))
                .header("box-request-id", notNullValue())
                .body(emptyString());
    }

    @Test
    void rejectsAMissingTokenWithoutABody() {
        box().get(FILE).then().statusCode(401).header("www-authenticate", equalTo("Bearer realm=\"Service\""))
                .body(emptyString());
    }

    @ParameterizedTest
    @CsvSource({"2024.0,Unsupported API version", "'',Invalid (empty) API version",
            "'2025.0,2025.0',The 'box-version' header supports only one header value"})
    void requiresTheVersionOfDocGen(String version, String message) {
        as("alice").header("box-version", version).get(JOB).then().statusCode(400)
                .body("type", equalTo("error"))
                .body("code", equalTo("invalid_api_version"))
                .body("message", startsWith(message.substring(0, 20)))
                .body("request_id", notNullValue());
        as("alice").get(JOB).then().statusCode(400).body("message", equalTo("Missing required box-version header."));
    }

    @Test
    void rejectsTheVersionOfDocGenForFiles() {
        as("alice").header("box-version", "2025.0").get(FILE).then().statusCode(400)
                .body("code", equalTo("invalid_api_version"));
        as("alice").header("box-version", "2024.0").get(FILE).then().statusCode(200);
    }

    @Test
    void hidesObjectsFromOtherUsers() {
        docgen("bob", JOB).statusCode(404).body("code", equalTo("not_found"));
        as("bob").get(FILE).then().statusCode(404);
        docgen("alice", "/2.0/docgen_jobs/10000000301").statusCode(404);
        docgen("bob", "/2.0/docgen_jobs/10000000301").statusCode(200);
        docgen("bob", INVOICES).statusCode(404);
    }

    @Test
    void returnsRequestedAndBaseFields() {
        Map<String, Object> file = as("alice").queryParam("fields", "name,extension,no_such_field").get(FILE).then()
                .statusCode(200).extract().as(OBJECT);
        assertThat(file.keySet()).isEqualTo(Set.of("id", "type", "etag", "name", "extension"));
    }

    @Test
    void returnsTheStandardVariantByDefault() {
        as("alice").get(FILE).then().statusCode(200)
                .body("name", equalTo("Contract.pdf"))
                .body("path_collection.total_count", equalTo(2))
                .body("extension", nullValue())
                .body("version_number", nullValue());
    }

    @Test
    void rejectsAFileIdThatIsNotDigits() {
        as("alice").get("/2.0/files/abc").then().statusCode(405);
    }

    @ParameterizedTest
    @CsvSource({"/3.0/files/42037322,404", "/2.0/nothing,404"})
    void hasNoOtherEndpoints(String path, int status) {
        as("alice").get(path).then().statusCode(status).body("type", equalTo("error"));
    }

    @Test
    void pagesByMarkerAndEndsAsBoxDoesInThreeWays() {
        Set<String> ids = new HashSet<>();
        String marker = "";
        do {
            ValidatableResponse page = docgen("alice", INVOICES + "?limit=10" + marker).statusCode(200);
            ids.addAll(page.extract().path("entries.id"));
            String next = page.extract().path("next_marker");
            marker = next == null || next.isEmpty() ? null : "&marker=" + next;
        } while (marker != null);
        assertThat(ids).hasSize(25);
    }

    @Test
    void clampsThePageSizeAndRejectsABadMarker() {
        docgen("alice", INVOICES + "?limit=10000").statusCode(200).body("limit", equalTo(1000))
                .body("entries", hasSize(25));
        docgen("alice", INVOICES + "?limit=0").statusCode(400);
        docgen("alice", INVOICES + "?limit=many").statusCode(400);
        docgen("alice", INVOICES + "?marker=rubbish").statusCode(400)
                .body("context_info.errors[0].reason", equalTo("invalid_parameter"));
    }

    @Test
    void omitsTheOutputOfAPendingJobAndHasNullInASubmittedOne() {
        Map<String, Object> pending = docgen("alice", "/2.0/docgen_jobs/10000000102").extract().as(OBJECT);
        Map<String, Object> submitted = docgen("alice", "/2.0/docgen_jobs/10000000101").extract().as(OBJECT);
        assertThat(pending).doesNotContainKeys("output_file", "output_file_version", "failures");
        assertThat(submitted).containsEntry("output_file", null).containsEntry("output_file_version", null);
    }

    @Test
    void knowsPastVersionsOfAFile() {
        as("alice").get("/2.0/files/1700000000001/versions/1870000000000").then().statusCode(200)
                .body("version_number", nullValue()).body("size", equalTo(48213));
        as("alice").get("/2.0/files/1700000000001/versions/1870000000001").then().statusCode(404);
    }

    @Test
    void wantsTheAttributesOfAnUploadBeforeItsFile() {
        as("alice").multiPart("file", "A.txt", "A".getBytes(StandardCharsets.UTF_8))
                .multiPart("attributes", "{\"name\": \"A.txt\", \"parent\": {\"id\": \"0\"}}")
                .post("/2.0/files/content")
                .then().statusCode(400).body("code", equalTo("metadata_after_file_contents"));
    }

    @Test
    void hasAFolderThatAliceMayOnlyView() {
        as("alice").queryParam("fields", "permissions,owned_by").get("/2.0/folders/300000000002").then().statusCode(200)
                .body("permissions.can_upload", equalTo(false)).body("permissions.can_download", equalTo(true))
                .body("owned_by.name", equalTo("Bob Reed"));
        as("alice").queryParam("fields", "permissions").get("/2.0/folders/300000000001").then()
                .body("permissions.can_upload", equalTo(true));
        as("bob").get("/2.0/folders/300000000002").then().statusCode(404);
        as("alice").contentType("application/json").body("{\"name\": \"A\", \"parent\": {\"id\": \"300000000002\"}}")
                .post("/2.0/folders").then().statusCode(403);
        as("alice").multiPart("attributes", "{\"name\": \"A.txt\", \"parent\": {\"id\": \"300000000002\"}}")
                .multiPart("file", "A.txt", "A".getBytes(StandardCharsets.UTF_8)).post("/2.0/files/content").then()
                .statusCode(403);
        as("alice").delete("/2.0/folders/300000000002").then().statusCode(403);
        as("alice").header("box-version", "2025.0").contentType("application/json").body("""
                {"file": {"type": "file", "id": "1700000000004"}, "input_source": "api", "output_type": "pdf",
                 "destination_folder": {"type": "folder", "id": "300000000002"}, "document_generation_data":
                   [{"generated_file_name": "A", "user_input": {"customer_name": "Ada"}}]}
                """).post("/2.0/docgen_batches").then().statusCode(403)
                .body("code", equalTo("access_denied_insufficient_permissions"));
    }

    @Test
    void hasAFileThatIsLockedAndClassified() {
        String path = "/2.0/files/1700000000011";
        as("alice").queryParam("fields", "lock,classification").get(path).then().statusCode(200)
                .body("lock.created_by.name", equalTo("Bob Reed")).body("classification.name", equalTo("Confidential"));
        as("alice").get(path).then().statusCode(200).body("lock", nullValue()).body("classification", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/2.0/docgen_templates", "/2.0/docgen_jobs", "/2.0/docgen_templates/1700000000401"})
    void hasAUserWithoutDocGen(String path) {
        docgen("carol", path).statusCode(404).body("code", equalTo("not_found"));
        as("carol").get("/2.0/files/1700000000401").then().statusCode(200);
    }

    @Test
    void hasATokenWithoutTheScopeOfDocGen() {
        docgen("alice-without-scope", "/2.0/docgen_templates").statusCode(403).body(emptyString())
                .header("www-authenticate", containsString("error=\"insufficient_scope\""));
        as("alice-without-scope").get(FILE).then().statusCode(200);
    }

    @Test
    void listensOnLoopbackOnly() {
        assertThat(server.address()).hasValueSatisfying(uri -> assertThat(uri.getHost()).isEqualTo("127.0.0.1"));
    }

    private ValidatableResponse docgen(String token, String path) {
        return as(token).header("box-version", "2025.0").get(path).then();
    }

    private RequestSpecification as(String token) {
        return box().header("Authorization", "Bearer " + token);
    }

    private RequestSpecification box() {
        return given().relaxedHTTPSValidation().baseUri(server.address().orElseThrow().toString())
                .port(server.address().orElseThrow().getPort());
    }
}
