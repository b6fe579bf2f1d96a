package io.docgen.gateway;

import static io.docgen.gateway.testsupport.Gateway.BOB;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.QuickSandbox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The work of a frontend from beginning to end, with the sandbox. */
@QuarkusTest
@TestProfile(QuickSandbox.class)
class EndToEndTest {

    private static final String CREATE = """
            mutation($documents: [DocgenDocumentInput!]!, $template: ID!) {
              createDocgenBatch(input: {templateFileId: $template, destinationFolderId: "300000000001",
                  outputType: PDF, documents: $documents}) {
                batch { id progress { total } jobs(first: 100) { nodes { id status outputFile { id } } } } } }
            """;

    @Test
    void generatesAndDownloadsDocuments() {
        ask(BOB, "mutation { createDocgenTemplate(input: {fileId: \"1700000000303\"}) "
                + "{ templateId template { id fileName tags { nodes { content } } } } }")
                .body("errors", nullValue())
                .body("data.createDocgenTemplate.template.fileName", equalTo("Notice.docx"))
                .body("data.createDocgenTemplate.template.tags.nodes.content", contains("{{customer_name}}"));

        List<Map<String, Object>> documents = IntStream.rangeClosed(1, 25).<Map<String, Object>>mapToObj(n -> Map.of(
                "name", "Letter " + n, "data", n == 25 ? Map.of("nickname", "Ada") : Map.of("customer_name", "Ada")))
                .toList();
        JsonPath created = ask(BOB, CREATE, Map.of("documents", documents, "template", "1700000000303"))
                .body("errors", nullValue())
                .body("data.createDocgenBatch.batch.progress.total", equalTo(25))
                .body("data.createDocgenBatch.batch.jobs.nodes", hasSize(25))
                .body("data.createDocgenBatch.batch.jobs.nodes.findAll { (it.status in ['PENDING', 'SUBMITTED']) "
                        + "!= (it.outputFile == null) }", empty())
                .extract().jsonPath();
        String batch = created.getString("data.createDocgenBatch.batch.id");

        await().atMost(Duration.ofSeconds(10)).until(() -> ask(BOB,
                "{ docgenBatch(id: \"" + batch + "\") { progress { done } } }").extract().jsonPath()
                .getBoolean("data.docgenBatch.progress.done"));

        JsonPath made = ask(BOB, "{ docgenBatch(id: \"" + batch + "\") { progress { completed completedWithError } "
                + "jobs(first: 100) { nodes { status failures { errors warnings } "
                + "outputFile { name downloadUrl parent { id description } } } } } }")
                .body("errors", nullValue())
                .body("data.docgenBatch.progress", equalTo(Map.of("completed", 24, "completedWithError", 1)))
                .body("data.docgenBatch.jobs.nodes.outputFile.downloadUrl",
                        everyItem(matchesPattern("https://127\\.0\\.0\\.1:\\d+/d/1/[0-9a-f-]+/download")))
                .body("data.docgenBatch.jobs.nodes[24].failures.errors",
                        contains("The tag 'customer_name' was not provided in the input data."))
                .body("data.docgenBatch.jobs.nodes[24].failures.warnings",
                        contains("The tag 'nickname' was provided but not used in the template."))
                .extract().jsonPath();
        assertThat(made.getList("data.docgenBatch.jobs.nodes.outputFile.parent.id", String.class))
                .containsOnly("300000000001");
        assertThat(made.getList("data.docgenBatch.jobs.nodes.outputFile.name", String.class))
                .hasSize(25).doesNotHaveDuplicates().contains("Letter 1.pdf", "Letter 25.pdf");
    }

    @Test
    void marksAndUnmarksATemplate() {
        String mark = "mutation { createDocgenTemplate(input: {fileId: \"1700000000103\"}) { templateId } }";
        ask(mark).body("errors", nullValue());
        ask(mark).body("errors", nullValue());
        ask("mutation { deleteDocgenTemplate(input: {templateId: \"1700000000103\"}) { templateId file { name } } }")
                .body("errors", nullValue())
                .body("data.deleteDocgenTemplate.file.name", equalTo("Offer letter - 10000000103.pdf"));
        ask("{ docgenTemplate(id: \"1700000000103\") { id } }").body("errors[0].extensions.code", equalTo("NOT_FOUND"));
        ask("mutation { deleteDocgenTemplate(input: {templateId: \"1700000000103\"}) { templateId } }")
                .body("errors", hasSize(1))
                .body("errors[0].extensions.code", equalTo("NOT_FOUND"))
                .body("errors[0].extensions.safeToRetry", equalTo(true));
    }

    @Test
    void deniesAccessToObjectsOfOthers() {
        ask(BOB, CREATE, Map.of("documents", List.of(Map.of("name", "A", "data", Map.of())), "template", "42037322"))
                .body("data.createDocgenBatch", nullValue())
                .body("errors[0].extensions.code", equalTo("NOT_FOUND"));
        ask(BOB, "mutation { createDocgenTemplate(input: {fileId: \"42037322\"}) { templateId } }")
                .body("errors[0].extensions.code", equalTo("NOT_FOUND"));
    }
}
