package io.docgen.gateway.box;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.answerWrite;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static io.docgen.gateway.testsupport.StubbedBox.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.RecordedBox;
import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recorded responses of the real Box, some of which contradict its OpenAPI description. */
@QuarkusTest
@TestProfile(StubbedBox.class)
class RecordedBoxTest {

    private static final String BATCH = "64528422-fbf4-4f8d-b6a0-b099c6572cf2";
    private static final String TEMPLATE = "1744637428174";

    @BeforeEach
    void resetStubs() {
        StubbedBox.reset();
    }

    @ParameterizedTest
    @CsvSource({"job_pending_at_0s,22234947,PENDING,", "job_submitted_at_3s,22237347,SUBMITTED,",
            "job_completed_at_12s,22245001,COMPLETED,1744864876727"})
    void aJobOfEachStatus(String recording, String id, String status, String output) {
        answer("/2.0/docgen_jobs/" + id, json(RecordedBox.answer(recording)));
        ask(job(id, "id status batch { id } templateFile { id } templateFileVersion { id } outputFile { id }"))
                .body("errors", nullValue())
                .body("data.docgenJob.status", equalTo(status))
                .body("data.docgenJob.batch.id", equalTo(BATCH))
                .body("data.docgenJob.outputFile.id", equalTo(output));
    }

    @Test
    void aBatchByItsUuid() {
        answer("/2.0/docgen_batch_jobs/" + BATCH, json(RecordedBox.answer("batch_jobs_all_pending.RECONSTRUCTED")));
        ask("{ docgenBatch(id: \"" + BATCH + "\") { progress { total pending done } jobs { nodes { id status } } } }")
                .body("errors", nullValue())
                .body("data.docgenBatch.progress", equalTo(Map.of("total", 5, "pending", 5, "done", false)))
                .body("data.docgenBatch.jobs.nodes.status", everyItem(equalTo("PENDING")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jobs_all_first5_epoch_number.RECONSTRUCTED", "jobs_all_first5_epoch_string.RECONSTRUCTED"})
    void theListOfAllJobsWithItsTimes(String recording) {
        answer("/2.0/docgen_jobs", json(RecordedBox.answer(recording)));
        ask("{ docgenJobs(first: 5) { nodes { id createdAt source createdBy { id } enterprise { id } } } }")
                .body("errors", nullValue())
                .body("data.docgenJobs.nodes", hasSize(5))
                .body("data.docgenJobs.nodes[0].createdAt", equalTo("2025-01-08T13:06:25Z"))
                .body("data.docgenJobs.nodes.createdBy.id", everyItem(equalTo("11446498001")));
    }

    @Test
    void aTemplateWithItsTagsAndJobs() {
        answer("/2.0/docgen_templates/" + TEMPLATE, json(RecordedBox.answer("template")));
        answer("/2.0/docgen_templates/" + TEMPLATE + "/tags", json(RecordedBox.answer("tags.PARTLY_RECONSTRUCTED")));
        answer("/2.0/docgen_template_jobs/" + TEMPLATE,
                json(RecordedBox.answer("template_jobs_first5_with_created_at.RECONSTRUCTED")));
        ask("reads-only-the-template",
                "{ docgenTemplate(id: \"" + TEMPLATE + "\") { fileName tags { nodes { content jsonPaths } } "
                        + "jobs(first: 5) { nodes { id createdAt source } } } }")
                .body("errors", nullValue())
                .body("data.docgenTemplate.fileName", equalTo("Lease_Template.docx"))
                .body("data.docgenTemplate.tags.nodes", hasSize(9))
                .body("data.docgenTemplate.tags.nodes[0].content", equalTo("{{ LeaseDate }}"))
                .body("data.docgenTemplate.jobs.nodes[1].createdAt", equalTo("2025-01-08T13:16:14Z"))
                .body("data.docgenTemplate.jobs.nodes.source", everyItem(nullValue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {BATCH, "7", "Batch_1-a", "not a path", "../users/me", "é"})
    void theIdOfAnAcceptedBatchIsReturnedInAnyForm(String id) {
        answerWrite("/2.0/docgen_batches",
                json("{\"id\": \"" + id + "\", \"type\": \"docgen_batch\"}").withStatus(202));
        create("{ batchId batch { id } }").body("errors", nullValue())
                .body("data.createDocgenBatch", equalTo(Map.of("batchId", id, "batch", Map.of("id", id))));
        assertThat(written()).hasSize(1);
    }

    @Test
    void anAcceptedBatch() {
        answerWrite("/2.0/docgen_batches", json(RecordedBox.answer("batch_created_202")).withStatus(202));
        answer("/2.0/docgen_batch_jobs/" + BATCH, json(RecordedBox.answer("batch_jobs_all_pending.RECONSTRUCTED")));
        create("{ batchId batch { progress { total pending } } }").body("errors", nullValue())
                .body("data.createDocgenBatch", equalTo(Map.of("batchId", BATCH,
                        "batch", Map.of("progress", Map.of("total", 5, "pending", 5)))));
    }

    @Test
    void aSharedLink() {
        answer("/2.0/files/742246263170", json(RecordedBox.answer("shared_link_open")));
        ask("{ file(id: \"742246263170\") { name sharedLink { access passwordEnabled previewCount unsharedAt } } }")
                .body("errors", nullValue())
                .body("data.file.sharedLink.access", equalTo("open"))
                .body("data.file.sharedLink.passwordEnabled", equalTo(false))
                .body("data.file.sharedLink.previewCount", equalTo(0));
    }

    @Test
    void anUnsafeBatchIdIsNeverRequested() {
        answerWrite("/2.0/docgen_batches", json("{\"id\": \"../users/me\"}").withStatus(202));
        create("{ batchId batch { jobs { nodes { id } } progress { total } } }")
                .body("data.createDocgenBatch.batchId", equalTo("../users/me"))
                .body("errors.extensions.code", contains("UPSTREAM_ERROR", "UPSTREAM_ERROR"));
        assertThat(written()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "{\"id\": null}", "{\"id\": \" \"}", "[]", "\"7\"", "<html>"})
    void anAcceptedBatchWithoutAnIdIsNotSafeToRetry(String body) {
        answerWrite("/2.0/docgen_batches", json(body).withStatus(202));
        create("{ batchId }").body("errors", hasSize(1))
                .body("errors[0].extensions.code", equalTo("UPSTREAM_ERROR"))
                .body("errors[0].extensions.safeToRetry", equalTo(false));
        assertThat(written()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "..", "%2e%2e", "a?b", "a#b", "a;b", "a.b", "é",
            "x123456789012345678901234567890123456789012345678901234567890123456789"})
    void idsThatAreUnsafeInAPathAreRejected(String id) {
        for (String field : List.of("docgenJob(id: $id) { id }", "docgenBatch(id: $id) { id }")) {
            ask(ALICE, "query($id: ID!) { " + field + " }", Map.of("id", id))
                    .body("errors", hasSize(1))
                    .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"))
                    .body("errors[0].extensions.argument", equalTo("id"));
        }
        assertThat(written()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/2.0/docgen_jobs", "/2.0/docgen_templates"})
    void withoutDocGenListsSayHowToEnableIt(String path) {
        answer(path, aResponse().withStatus(404));
        ask(path.endsWith("jobs") ? "{ docgenJobs { nodes { id } } }" : "{ docgenTemplates { nodes { id } } }")
                .body("errors[0].extensions.code", equalTo("FORBIDDEN"))
                .body("errors[0].extensions.boxStatus", equalTo(404))
                .body("errors[0].message", containsString("Manage Doc Gen"))
                .body("errors[0].message", not(containsString("Check the id")));
    }

    @Test
    void withoutDocGenFieldsOfATemplateSayHowToEnableIt() {
        answer("/2.0/docgen_templates/7", aResponse().withStatus(404));
        ask("{ docgenTemplate(id: \"7\") { id } }")
                .body("errors[0].extensions.code", equalTo("NOT_FOUND"))
                .body("errors[0].message", containsString("Doc Gen is not enabled"));
        answer("/2.0/docgen_templates/7", json("{\"file\": {\"id\": \"7\"}}"));
        ask("{ docgenTemplate(id: \"7\") { tags { nodes { content } } jobs { nodes { id } } } }")
                .body("errors.message", everyItem(containsString("Doc Gen is not enabled")));
    }

    @ParameterizedTest
    @CsvSource({"error_403_access_denied,403,FORBIDDEN", "error_404_not_found_context_errors,404,NOT_FOUND",
            "error_429_rate_limit,429,RATE_LIMITED"})
    void recordedErrors(String recording, int status, String code) {
        answer("/2.0/docgen_jobs/7", json(RecordedBox.answer(recording)).withStatus(status));
        ask(job("7", "id")).body("errors[0].extensions.code", equalTo(code))
                .body("errors[0].extensions.boxStatus", equalTo(status));
    }

    @Test
    void aTooLargeBatchIsNotRetried() {
        answerWrite("/2.0/docgen_batches",
                json(RecordedBox.answer("error_413_docgen_batches.SPEC_ONLY")).withStatus(413));
        create("{ batchId }").body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"))
                .body("errors[0].extensions.safeToRetry", equalTo(false))
                .body("errors[0].message", containsString("too large"));
    }

    @Test
    void nullsInAnErrorAreIgnored() {
        answer("/2.0/docgen_jobs/7",
                json("{\"code\": null, \"request_id\": null, \"status\": \"404\"}").withStatus(404));
        ask(job("7", "id")).body("errors[0].extensions", not(hasKey("boxCode")))
                .body("errors[0].extensions", not(hasKey("boxRequestId")));
    }

    @Test
    void aForbiddenWithRetryAfterIsARateLimit() {
        answer("/2.0/docgen_jobs/7", aResponse().withStatus(403).withHeader("Retry-After", "30"));
        ask(job("7", "id")).body("errors[0].extensions.code", equalTo("RATE_LIMITED"))
                .body("errors[0].extensions.retryAfter", equalTo(30));
    }

    @Test
    void theNestedEmbedLink() {
        answer("/2.0/files/12345", json(RecordedBox.answer("expiring_embed_link_nested_token")));
        ask("{ file(id: \"12345\") { embedUrl } }")
                .body("data.file.embedUrl", equalTo("https://cloud.app.box.com/preview/expiring_embed/REDACTED"));
    }

    @Test
    void aRootFolderWithoutACreator() {
        answer("/2.0/folders/0", json(RecordedBox.answer("folder_root_created_by_empty")));
        ask("{ folder(id: \"0\") { name ownedBy { id name } } }").body("errors", nullValue())
                .body("data.folder.ownedBy.name", equalTo("User One"));
    }

    private static io.restassured.response.ValidatableResponse create(String fields) {
        return ask(
                "mutation { createDocgenBatch(input: {templateFileId: \"1\", destinationFolderId: \"0\", outputType: PDF, "
                        + "documents: [{name: \"A\", data: {}}]}) " + fields + " }");
    }
}
