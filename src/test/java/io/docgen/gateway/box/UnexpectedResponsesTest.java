package io.docgen.gateway.box;

import static io.docgen.gateway.testsupport.BoxExamples.FILE;
import static io.docgen.gateway.testsupport.BoxExamples.JOB;
import static io.docgen.gateway.testsupport.BoxExamples.page;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.answerInTurn;
import static io.docgen.gateway.testsupport.StubbedBox.calls;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.docgen.gateway.testsupport.BoxExamples;
import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An unexpected value makes only itself null, and a response for another resource is rejected. */
@QuarkusTest
@TestProfile(StubbedBox.class)
class UnexpectedResponsesTest {

    private static final String JOBS = "/2.0/docgen_jobs";
    private static final String FILE_PATH = "/2.0/files/42037322";
    private static final int TRIES = 3;

    /** Each entry takes some hundred bytes when it is parsed, and only two before. */
    @Test
    void aListWithTooManyEntriesIsUnreadable() {
        answer("/2.0/docgen_jobs", json("{\"entries\": [" + "{},".repeat(400_000) + "{}]}"));
        ask("{ docgenJobs { nodes { id } } }").body("data.docgenJobs", nullValue())
                .body("errors[0].extensions.code", equalTo("UPSTREAM_ERROR"));
    }

    @BeforeEach
    void resetStubs() {
        StubbedBox.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "\"job\"", "[]", "{}", "{\"id\": \"../7\"}", "true"})
    void anUnreadableJobIsLeftOutWithAWarning(String odd) {
        answer(JOBS, json(page(JOB + ", " + odd + ", " + JOB, "null")));
        ask("{ docgenJobs { nodes { id } edges { node { id } } } }")
                .body("errors", nullValue())
                .body("data.docgenJobs.nodes.id", contains("12345", "12345"))
                .body("data.docgenJobs.edges", hasSize(2))
                .body("extensions.warnings", hasSize(1))
                .body("extensions.warnings[0].path", contains("docgenJobs"))
                .body("extensions.warnings[0].index", equalTo(1))
                .body("extensions.warnings[0].code", equalTo("UPSTREAM_ERROR"));
    }

    @Test
    void anUnreadableJobCountsAsUnknown() {
        answer("/2.0/docgen_batch_jobs/7", json(page(JOB + ", null", "null")));
        ask("{ docgenBatch(id: \"7\") { progress { total completed unknown done } } }")
                .body("data.docgenBatch.progress.unknown", equalTo(1))
                .body("data.docgenBatch.progress.total", equalTo(2))
                .body("data.docgenBatch.progress.done", equalTo(false));
    }

    @Test
    void anUnreadableTemplateIsLeftOut() {
        answer("/2.0/docgen_templates", json(page("""
                {"file_name": "no file.docx"}, {"file": {"id": "7"}}, null, {"file": null}, {"file": "8"}
                """, "null")));
        ask("{ docgenTemplates { nodes { id } } }").body("errors", nullValue())
                .body("data.docgenTemplates.nodes.id", contains("7"))
                .body("extensions.warnings.index", contains(0, 2, 3, 4));
    }

    @Test
    void anUnreadableTagOrPathIsLeftOut() {
        answer("/2.0/docgen_templates/7", json("{\"file\": {\"id\": \"7\"}}"));
        answer("/2.0/docgen_templates/7/tags", json(page("""
                null, {"tag_content": "{{a}}", "tag_type": "text", "json_paths": [null, "a", null]},
                {"tag_type": "text", "json_paths": "a"}, {"json_paths": null}
                """, "null")));
        ask("{ docgenTemplate(id: \"7\") { tags { nodes { type jsonPaths } } } }").body("errors", nullValue())
                .body("data.docgenTemplate.tags.nodes.type", contains("TEXT", "TEXT", "UNKNOWN"))
                .body("data.docgenTemplate.tags.nodes.jsonPaths", contains(List.of("a"), List.of(), List.of()))
                .body("extensions.warnings[0].path", contains("docgenTemplate", "tags"));
    }

    @Test
    void anUnreadableRepresentationIsLeftOut() {
        answer(FILE_PATH,
                json("""
                        {"id": "42037322", "name": "A", "representations": {"entries": [null, {"representation": "pdf", "info": 7}, 8]}}
                        """));
        ask("{ file(id: \"42037322\") { representations { representation infoUrl } } }").body("errors", nullValue())
                .body("data.file.representations.representation", contains("pdf"))
                .body("extensions.warnings.index", contains(0, 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"2025-01-08T13:06:25-08:00\" | 2025-01-08T13:06:25-08:00",
            "\"2025-01-08T13:06:25.5Z\" | 2025-01-08T13:06:25.5Z",
            "\"2025-01-08T13:06:25\" | 2025-01-08T13:06:25Z",
            "\"2025-01-08T13:06:25+0100\" | 2025-01-08T13:06:25+01:00",
            "1736341585 | 2025-01-08T13:06:25Z", "\"1736341585\" | 2025-01-08T13:06:25Z",
            "1736341585000 | 2025-01-08T13:06:25Z", "\"1736341585123\" | 2025-01-08T13:06:25.123Z",
            "1736341585.5 | 2025-01-08T13:06:25.5Z", "null | ", "\"\" | ", "\"soon\" | ", "true | ", "{} | ", "[1] | ",
            "1e30 | ", "99999999999999999999 | ", "\"2025-13-45T00:00:00Z\" | "})
    void timesAreReadInEveryKnownForm(String written, String time) {
        answer(FILE_PATH,
                json(FILE.replace("\"2012-12-12T10:53:43-08:00\", \"modified_at\"", written + ", \"modified_at\"")));
        ask("{ file(id: \"42037322\") { name createdAt modifiedAt } }").body("errors", nullValue())
                .body("data.file.name", equalTo("Contract.pdf"))
                .body("data.file.createdAt", equalTo(time))
                .body("data.file.modifiedAt", equalTo("2012-12-12T10:53:43-08:00"));
        answer(JOBS, json(page(JOB.replaceFirst("\\{", "{\"created_at\": " + written + ","), "null")));
        ask("{ docgenJobs { nodes { id createdAt } } }").body("errors", nullValue())
                .body("data.docgenJobs.nodes[0].createdAt", equalTo(time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "\"many\"", "true", "1.5", "1e999999999", "-", "null"})
    void anUnreadableSizeIsNull(String size) {
        answer(FILE_PATH, json(FILE.replace("629644", size.equals("-") ? "\"-\"" : size)));
        ask("{ file(id: \"42037322\") { name size } }").body("errors", nullValue())
                .body("data.file.name", equalTo("Contract.pdf")).body("data.file.size", nullValue());
    }

    @Test
    void unreadableObjectsInAFileAreNull() {
        answer(FILE_PATH,
                json("""
                        {"id": "42037322", "name": {"odd": [1]}, "size": "629644", "file_version": "1", "parent": [], "path_collection": 7,
                         "created_by": true, "shared_link": "https://box.example/s/1", "permissions": {"can_download": {}, "can_share": true}}
                        """));
        ask("{ file(id: \"42037322\") { name size fileVersion { id } parent { id } path { id } createdBy { id } "
                + "sharedLink { url } permissions { canDownload canShare } } }")
                .body("errors", nullValue())
                .body("data.file.size", equalTo(629644))
                .body("data.file.permissions.canShare", equalTo(true))
                .body("data.file.permissions.canDownload", nullValue())
                .body("data.file.sharedLink", nullValue());
    }

    @Test
    void aPageWithoutAListIsUnreadable() {
        answer(JOBS, json("{\"entries\": {\"0\": {}}}"));
        ask("{ docgenJobs { nodes { id } } }").body("errors[0].extensions.code", equalTo("UPSTREAM_ERROR"));
        answer(JOBS, json("{\"limit\": 5}"));
        ask("{ docgenJobs { nodes { id } } }").body("errors", nullValue()).body("data.docgenJobs.nodes", empty());
    }

    @Test
    void aRepeatedMarkerEndsAList() {
        answer("/2.0/docgen_batch_jobs/7", json(page(JOB, "\"again\"")));
        ask("{ docgenBatch(id: \"7\") { progress { total exact } } }")
                .body("data.docgenBatch.progress.total", equalTo(1)) // of the first page, and of that of the marker
                .body("data.docgenBatch.progress.exact", equalTo(true));
        assertThat(calls("/2.0/docgen_batch_jobs/7")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"application/json", "application/json; charset=utf-8", "application/vnd.box+json", "text/plain",
            "application/octet-stream", "TEXT/PLAIN; charset=nonsense", "''"})
    void jsonIsReadWithAnyPlausibleType(String type) {
        answer(JOBS + "/12345", type.isEmpty()
                ? WireMock.aResponse().withBody(JOB)
                : WireMock.aResponse().withHeader("content-type", type).withBody(JOB));
        ask(job("12345", "id")).body("errors", nullValue()).body("data.docgenJob.id", equalTo("12345"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xhtml+xml", "application/xml", "nonsense", ";;;", "image/png",
            "application/json, text/html"})
    void otherTypesAreRetriedAndNotRead(String type) {
        answer(JOBS + "/12345", WireMock.aResponse().withHeader("content-type", type).withBody(JOB));
        ask(job("12345", "id")).body("errors[0].extensions.code", equalTo("UPSTREAM_ERROR"));
        assertThat(calls(JOBS + "/12345")).isEqualTo(TRIES);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 304, 307})
    void aRedirectedMutationIsNotSafeToRetry(int status) {
        StubbedBox.answerWrite("/2.0/docgen_templates", WireMock.aResponse().withStatus(status)
                .withHeader("location", "http://127.0.0.1:1/login"));
        ask("mutation { createDocgenTemplate(input: {fileId: \"7\"}) { templateId } }")
                .body("errors[0].extensions.code", equalTo("UPSTREAM_ERROR"))
                .body("errors[0].extensions.safeToRetry", equalTo(false));
    }

    @Test
    void aMutationAnsweredWithHtmlIsNotSafeToRetry() {
        StubbedBox.answerWrite("/2.0/docgen_templates", WireMock.aResponse().withStatus(200)
                .withHeader("content-type", "text/html").withBody("<html>Sign in</html>"));
        ask("mutation { createDocgenTemplate(input: {fileId: \"7\"}) { templateId } }")
                .body("errors[0].extensions.code", equalTo("UPSTREAM_ERROR"))
                .body("errors[0].extensions.safeToRetry", equalTo(false));
    }

    @Test
    void aResponseForAnotherIdIsRejected() {
        answer(JOBS + "/12345", json(JOB.replaceFirst("\"id\": \"12345\"", "\"id\": \"54321\"")));
        answer(FILE_PATH, json(BoxExamples.file("666")));
        answer("/2.0/folders/7", json("{\"id\": \"8\", \"name\": \"Foreign\"}"));
        answer("/2.0/docgen_templates/7", json("{\"file\": {\"id\": \"8\"}, \"file_name\": \"Foreign\"}"));
        String body = ask(
                """
                        { docgenJob(id: "12345") { status } file(id: "42037322") { name } folder(id: "7") { name }
                          docgenTemplate(id: "7") { fileName } other: file(id: "42037322") { embedUrl representations { state } } }
                        """)
                .body("data", equalTo(mapOfNulls("docgenJob", "file", "folder", "docgenTemplate", "other")))
                .body("errors.extensions.code.unique()", contains("UPSTREAM_ERROR"))
                .extract().asString();
        assertThat(body).doesNotContain("Foreign", "54321", "666", "Contract");
        assertThat(calls(FILE_PATH)).isEqualTo(TRIES);
    }

    @Test
    void aResponseForAnotherIdIsRetried() {
        answerInTurn(FILE_PATH, json(BoxExamples.file("666")), json(FILE));
        ask("{ file(id: \"42037322\") { name } }").body("errors", nullValue())
                .body("data.file.name", equalTo("Contract.pdf"));
    }

    @Test
    void aResponseForAnotherUserIsRejected() {
        answer("/2.0/users/me", json("{\"id\": \"1\", \"name\": \"Me\"}"));
        answer("/2.0/users/2", json("{\"id\": \"3\", \"name\": \"Foreign\"}"));
        answer(JOBS, json(page(JOB.replaceFirst("\\{", "{\"created_by\": {\"id\": \"2\"},"), "null")));
        ask("{ docgenJobs { nodes { createdBy { id name } } } }")
                .body("data.docgenJobs.nodes[0].createdBy.id", equalTo("2"))
                .body("data.docgenJobs.nodes[0].createdBy.name", nullValue())
                .body("errors[0].extensions.code", equalTo("UPSTREAM_ERROR"));
    }

    private static java.util.Map<String, Object> mapOfNulls(String... names) {
        java.util.Map<String, Object> map = new java.util.HashMap<>();
        for (String name : names) {
            map.put(name, null);
        }
        return map;
    }
}
