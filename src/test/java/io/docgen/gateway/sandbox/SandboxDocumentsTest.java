package io.docgen.gateway.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.docgen.gateway.sandbox.document.WordBuilder;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From an upload to a document that was made of it, as a client of Box. */
@QuarkusTest
class SandboxDocumentsTest {

    private static final byte[] TEMPLATE = new WordBuilder().title("Order {{order.id}}").text("Dear {{name}},")
            .table(List.of("Item"), List.of("{{tablerow line in order.lines}}{{line.item}}{{endtablerow}}")).build();

    @Inject
    SandboxServer server;

    @Test
    void fillsAnUploadedTemplate() throws IOException {
        String id = upload("Order.docx", TEMPLATE);
        box().get("/2.0/docgen_templates/" + id + "/tags").then().statusCode(200)
                .body("entries.tag_content", contains("{{order.id}}", "{{name}}", "{{tablerow line in order.lines}}",
                        "{{line.item}}", "{{endtablerow}}"))
                .body("entries.tag_type", contains("text", "text", "table-loop", "text", "table-loop"))
                .body("entries[3].json_paths", contains("order", "order.lines", "order.lines.item"));
        JsonObject data = new JsonObject().put("extra", 1).put("order", new JsonObject().put("lines", new JsonArray()
                .add(new JsonObject().put("item", "Pen")).add(new JsonObject().put("item", "Ink"))));
        Map<String, Object> job = generate(id, "docx", data);
        assertThat(job).containsEntry("status", "completed_with_error");
        assertThat(job.get("failures")).isEqualTo(Map.of(
                "errors", List.of("The tag 'order.id' was not provided in the input data.",
                        "The tag 'name' was not provided in the input data."),
                "warnings", List.of("The tag 'extra' was provided but not used in the template.")));
        assertThat(documentXml(content(job))).contains("Dear ", "{{name}}", "Order ", "{{order.id}}", "Pen", "Ink")
                .doesNotContain("tablerow", "line.item");
    }

    @Test
    void namesTextsInBracesThatItDoesNotKnow() {
        String id = upload("Odd.docx", new WordBuilder().text("{{first name}} {{$User.Name}} {{known}}").build());
        Map<String, Object> job = generate(id, "docx", new JsonObject().put("known", "x"));
        assertThat(job).containsEntry("status", "completed");
        assertThat(job.get("failures")).isEqualTo(Map.of("errors", List.of(), "warnings",
                List.of("The tag '{{first name}}' is none that the sandbox knows, and stays as text.",
                        "The tag '{{$User.Name}}' is none that the sandbox knows, and stays as text.")));
    }

    @Test
    void makesAPdfOfTheSizeThatItSays() {
        Map<String, Object> job = generate("1700000000004", "pdf", new JsonObject().put("customer_name", "José €"));
        assertThat(job).containsEntry("status", "completed").containsEntry("failures", null);
        byte[] pdf = content(job);
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF-").contains("Dear Jos\u00e9 \u0080,");
        files().get("/2.0/files/" + outputFile(job)).then().body("size", equalTo(pdf.length));
    }

    @Test
    void failsIfTheTemplateIsNoDocument() {
        String id = upload("Broken.docx", "PK\3\4 and no archive".getBytes(StandardCharsets.ISO_8859_1));
        Map<String, Object> job = generate(id, "docx", new JsonObject());
        assertThat(job).containsEntry("status", "failed").containsEntry("output_file", null);
        assertThat(job.get("failures")).isEqualTo(Map.of("errors",
                List.of("The template is not a readable Word document."), "warnings", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"42037322", "1700000000001", "1700000000003", "1700000000103", "1700000000201"})
    void hasTheSizesOfTheBytesOfSamples(String id) {
        byte[] content = files().redirects().follow(true).get("/2.0/files/" + id + "/content").then().statusCode(200)
                .extract().asByteArray();
        files().get("/2.0/files/" + id).then().body("size", equalTo(content.length)).body("size", greaterThan(1_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"42037322", "1700000000005"})
    void showsAPreviewAtTheEmbedLink(String id) {
        String url = files().queryParam("fields", "expiring_embed_link").get("/2.0/files/" + id).then().statusCode(200)
                .extract().path("expiring_embed_link.url");
        given().relaxedHTTPSValidation().urlEncodingEnabled(false).get(url).then().statusCode(200)
                .contentType("application/pdf").header("content-disposition", equalTo("inline"));
        given().relaxedHTTPSValidation().get(url + "0").then().statusCode(404);
    }

    private Map<String, Object> generate(String template, String outputType, JsonObject data) {
        JsonObject request = new JsonObject().put("file", SandboxJob.reference("file", template))
                .put("destination_folder", SandboxJob.reference("folder", "0")).put("input_source", "api")
                .put("output_type", outputType).put("document_generation_data", new JsonArray()
                        .add(new JsonObject().put("generated_file_name", "Made of " + template).put("user_input",
                                data)));
        String batch = box().contentType("application/json").body(request.encode()).post("/2.0/docgen_batches").then()
                .statusCode(202).extract().path("id");
        return await().until(() -> box().get("/2.0/docgen_batch_jobs/" + batch).then().extract().path("entries[0]"),
                (Map<String, Object> job) -> !List.of("pending", "submitted").contains(job.get("status")));
    }

    private byte[] content(Map<String, Object> job) {
        return files().redirects().follow(true).get("/2.0/files/" + outputFile(job) + "/content").then().statusCode(200)
                .extract().asByteArray();
    }

    private static Object outputFile(Map<String, Object> job) {
        return ((Map<?, ?>) job.get("output_file")).get("id");
    }

    private String upload(String name, byte[] content) {
        String id = files().multiPart("attributes", new JsonObject().put("name", System.nanoTime() + name)
                .put("parent", new JsonObject().put("id", "0")).encode())
                .multiPart("file", name, content).post("/api/2.0/files/content").then().statusCode(201).extract()
                .path("entries[0].id");
        box().contentType("application/json")
                .body(new JsonObject().put("file", SandboxJob.reference("file", id)).encode())
                .post("/2.0/docgen_templates").then().statusCode(201);
        return id;
    }

    private static String documentXml(byte[] docx) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            ZipEntry entry = zip.getNextEntry();
            while (!entry.getName().equals("word/document.xml")) {
                entry = zip.getNextEntry();
            }
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private RequestSpecification box() {
        return files().header("box-version", "2025.0");
    }

    private RequestSpecification files() {
        return given().relaxedHTTPSValidation().baseUri(server.address().orElseThrow().toString())
                .header("Authorization", "Bearer alice");
    }
}
