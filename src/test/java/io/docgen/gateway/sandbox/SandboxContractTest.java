package io.docgen.gateway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import io.docgen.gateway.testsupport.BoxContract;
import io.docgen.gateway.testsupport.TlsClient;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The responses of the sandbox against Box's OpenAPI description. */
@QuarkusTest
class SandboxContractTest {

    private static final Set<String> NULLABLE = Set.of("output_file", "output_file_version", "parent",
            "sequence_id", "shared_link", "folder_upload_email", "signer_decision", "signing_log");

    @Inject
    SandboxServer server;

    static Stream<String> jobs() {
        return Stream.of(SampleJob.values())
                .filter(sample -> sample.fault() == InjectedFault.NONE)
                // two intended violations of the description
                .filter(sample -> sample != SampleJob.UNKNOWN_STATUS && sample != SampleJob.NUMERIC_IDS)
                .map(sample -> "/2.0/docgen_jobs/" + sample.jobId());
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void jobsAreAsDescribed(String path) throws Exception {
        check("GET", path, null, 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/2.0/docgen_jobs?limit=2",
            "/2.0/docgen_batch_jobs/5a3c1e86-0000-4000-8000-000000000002?limit=10",
            "/2.0/docgen_templates", "/2.0/docgen_templates/1700000000001",
            "/2.0/docgen_templates/42037322/tags", "/2.0/docgen_template_jobs/42037322",
            "/2.0/files/42037322", "/2.0/files/42037322?fields=name,size,permissions,extension,shared_link",
            "/2.0/files/1700000000107", "/2.0/files/42037322?fields=representations,expiring_embed_link",
            "/2.0/files/1700000000001/versions/1870000000000", "/2.0/users/me", "/2.0/users/11446498",
            "/2.0/files/1700000000011?fields=lock,classification,shared_link",
            "/2.0/files/1700000000011?fields=name,lock",
            "/2.0/sign_requests?limit=3", "/2.0/sign_requests/5f9b2c3e-0000-4000-8000-000000000001",
            "/2.0/sign_requests/5f9b2c3e-0000-4000-8000-000000000002",
            "/2.0/sign_requests/5f9b2c3e-0000-4000-8000-000000000021",
            "/2.0/folders/0", "/2.0/folders/300000000001", "/2.0/folders/300000000001?fields=name,parent",
            "/2.0/folders/300000000002?fields=permissions,path_collection,shared_link", "/2.0/folders/300000000002",
            "/2.0/folders/0/items?usemarker=true&limit=3",
            "/2.0/folders/0/items?usemarker=true&fields=name,size,parent,shared_link"})
    void readsAreAsDescribed(String path) throws Exception {
        check("GET", path, null, 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/2.0/docgen_jobs/1", "/2.0/docgen_batch_jobs/1", "/2.0/docgen_templates/1",
            "/2.0/docgen_templates/1/tags", "/2.0/files/1", "/2.0/users/1",
            "/2.0/folders/1", "/2.0/sign_requests/1"})
    void missingObjectsAreErrorsAsDescribed(String path) throws Exception {
        check("GET", path, null, 404);
    }

    @Test
    void tagsInExtractionAreAsDescribed() throws Exception {
        check("GET", "/2.0/docgen_templates/1700000000002/tags", null, 202);
    }

    @Test
    void writesAreAsDescribed() throws Exception {
        check("POST", "/2.0/docgen_templates", "{\"file\": {\"type\": \"file\", \"id\": \"1700000000104\"}}", 201);
        check("POST", "/2.0/docgen_batches", """
                {"file": {"type": "file", "id": "1700000000104"}, "input_source": "api", "output_type": "docx",
                 "destination_folder": {"type": "folder", "id": "0"}, "document_generation_data":
                   [{"generated_file_name": "A", "user_input": {"customer_name": "Ada"}}]}
                """, 202);
        check("DELETE", "/2.0/docgen_templates/1700000000104", null, 204);
        check("POST", "/2.0/folders", "{\"name\": \"Contract test\", \"parent\": {\"id\": \"0\"}}", 201);
        check("PUT", "/2.0/files/1700000000104?fields=shared_link", "{\"shared_link\": {\"access\": \"open\", "
                + "\"password\": \"Winter2099\", \"permissions\": {\"can_download\": false}}}", 200);
        check("PUT", "/2.0/files/1700000000104?fields=shared_link", "{\"shared_link\": {\"access\": \"collaborators\", "
                + "\"password\": \"Winter2099\"}}", 400);
    }

    /** A password can only be set when access is set to open. */
    @Test
    void onlyOpenLinksHaveAPassword() throws Exception {
        String path = "/2.0/files/1700000000103?fields=shared_link";
        String protect = "{\"shared_link\": {\"password\": \"Winter2099\"}}";
        assertThat(check("PUT", path, protect, 200)).contains("\"is_password_enabled\":true");
        assertThat(check("PUT", path, "{\"shared_link\": {\"access\": \"company\"}}", 200))
                .contains("\"is_password_enabled\":false");
        check("PUT", path, protect, 400);
        check("PUT", path, "{\"shared_link\": {\"access\": \"collaborators\"}}", 200);
        check("PUT", path, protect, 400);
        check("PUT", path, "{\"shared_link\": {\"permissions\": {\"can_download\": false}}}", 400);
        assertThat(check("PUT", path, "{\"shared_link\": {\"access\": \"open\", \"password\": \"Winter2099\"}}", 200))
                .contains("\"is_password_enabled\":true");
        assertThat(check("PUT", path, "{\"shared_link\": {\"password\": null}}", 200))
                .contains("\"is_password_enabled\":false");
    }

    @Test
    void signRequestsAreAsDescribed() throws Exception {
        String file = "{\"source_files\": [{\"type\": \"file\", \"id\": \"1700000000103\"}], ";
        check("POST", "/2.0/sign_requests", file + "\"signers\": [{\"email\": \"waits@example.com\", \"order\": 1}], "
                + "\"parent_folder\": {\"type\": \"folder\", \"id\": \"300000000001\"}, \"name\": \"Contract test\", "
                + "\"days_valid\": 3, \"is_document_preparation_needed\": true}", 201);
        check("POST", "/2.0/sign_requests", file + "\"signers\": [{\"email\": \"ada@example.com\"}], "
                + "\"name\": \"a/b\"}", 400);
        check("POST", "/2.0/sign_requests/5f9b2c3e-0000-4000-8000-000000000001/cancel", null, 400);
        check("POST", "/2.0/sign_requests/5f9b2c3e-0000-4000-8000-000000000005/resend", null, 202);
        check("POST", "/2.0/sign_requests/5f9b2c3e-0000-4000-8000-000000000005/resend", null, 400);
        check("POST", "/2.0/sign_requests/5f9b2c3e-0000-4000-8000-000000000005/cancel", "{\"reason\": \"No\"}", 200);
    }

    private String check(String method, String path, String body, int status) throws Exception {
        URI uri = server.address().orElseThrow().resolve(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Authorization", "Bearer alice")
                .method(method, body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body));
        SimpleRequest.Builder asked = new SimpleRequest.Builder(method, uri.getPath());
        if (uri.getQuery() != null) {
            Stream.of(uri.getQuery().split("&")).map(parameter -> parameter.split("=", 2))
                    .forEach(parameter -> asked.withQueryParam(parameter[0], parameter[1]));
        }
        if (path.contains("/docgen_")) {
            request.header("box-version", "2025.0");
            asked.withHeader("box-version", "2025.0");
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
            asked.withContentType("application/json").withBody(body);
        }
        HttpClient http = HttpClient.newBuilder().sslContext(TlsClient.trusting(server.certificate().orElseThrow()))
                .build();
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        SimpleResponse.Builder answered = new SimpleResponse.Builder(response.statusCode());
        response.headers().firstValue("content-type").ifPresent(answered::withContentType);
        if (!response.body().isEmpty()) {
            answered.withBody(readable(new JsonObject(response.body())).encode());
        }
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(BoxContract.complaints(asked.build(), answered.build())).isEmpty();
        return response.body();
    }

    /**
     * Without nulls that the validator rejects: those of nullable objects, and those of the root folder and the trash,
     * which Box sends although its description does not allow them.
     */
    private static JsonObject readable(JsonObject json) {
        NULLABLE.forEach(name -> {
            if (json.containsKey(name) && json.getValue(name) == null) {
                json.remove(name);
            }
        });
        json.forEach(field -> {
            if (field.getValue() instanceof JsonObject object) {
                readable(object);
            } else if (field.getValue() instanceof JsonArray array) {
                array.stream().filter(JsonObject.class::isInstance).forEach(item -> readable((JsonObject) item));
            }
        });
        return json;
    }
}
