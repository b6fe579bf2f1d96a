package io.docgen.gateway.docgen.file;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.docgen.gateway.testsupport.BoxExamples.FILE;
import static io.docgen.gateway.testsupport.BoxExamples.JOB;
import static io.docgen.gateway.testsupport.BoxExamples.error;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.asked;
import static io.docgen.gateway.testsupport.StubbedBox.calls;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(StubbedBox.class)
class FileQueryTest {

    private static final String PATH = "/2.0/files/42037322";
    private static final String CONTENT = PATH + "/content";
    private static final String ELSEWHERE = "https://dl.boxcloud.com/d/1/secret/download";
    private static final String FULL = FILE.replaceFirst("\\{", """
            {"description": "Contract for Q1 renewal",
             "parent": {"type": "folder", "id": "3", "etag": "1", "sequence_id": "3", "name": "Contracts"},
             "path_collection": {"total_count": 2, "entries": [
               {"type": "folder", "id": "0", "etag": null, "sequence_id": null, "name": "All Files"},
               {"type": "folder", "id": "3", "etag": "1", "sequence_id": "3", "name": "Contracts"}]},
             "created_by": {"type": "user", "id": "11446498", "name": "Aaron Levie", "login": "ceo@example.com"},
             "modified_by": {"type": "user", "id": "", "name": "", "login": ""},
             "owned_by": {"type": "user", "id": "7", "name": "Grace", "login": "grace@example.com"},
             "shared_link": {"url": "https://www.box.com/s/abc", "access": "open", "effective_access": "company",
               "effective_permission": "can_download", "is_password_enabled": true, "download_count": 3},
             "permissions": {"can_download": true, "can_delete": false},
            """);

    @BeforeEach
    void haveAFile() {
        StubbedBox.reset();
        answer(PATH, json(FULL));
    }

    @Test
    void readsAllFieldsInOneCall() {
        ask("""
                { file(id: "42037322") { id name description fileVersion { id versionNumber sha1 }
                    parent { id name } path { id name }
                    createdBy { id name login } modifiedBy { id } ownedBy { name }
                    sharedLink { url access effectiveAccess effectivePermission passwordEnabled downloadCount vanityUrl }
                    permissions { canDownload canDelete canShare } } }
                """)
                .body("errors", nullValue())
                .body("data.file.description", equalTo("Contract for Q1 renewal"))
                .body("data.file.fileVersion", equalTo(Map.of("id", "12345", "versionNumber", "1", "sha1",
                        "134b65991ed521fcfe4724b7d814ab8ded5185dc")))
                .body("data.file.parent", equalTo(Map.of("id", "3", "name", "Contracts")))
                .body("data.file.path.name", contains("All Files", "Contracts"))
                .body("data.file.createdBy.login", equalTo("ceo@example.com"))
                .body("data.file.modifiedBy", nullValue())
                .body("data.file.ownedBy.name", equalTo("Grace"))
                .body("data.file.sharedLink.effectiveAccess", equalTo("company"))
                .body("data.file.sharedLink.downloadCount", equalTo(3))
                .body("data.file.sharedLink.vanityUrl", nullValue())
                .body("data.file.permissions.canDownload", equalTo(true))
                .body("data.file.permissions.canDelete", equalTo(false))
                .body("data.file.permissions.canShare", nullValue());
        assertThat(asked()).hasSize(1);
        assertThat(asked().get(0).getRequest().queryParameter("fields").firstValue())
                .doesNotContain("expiring_embed_link", "representations", "lock", "classification");
    }

    private static String locked(String until) {
        return FULL.replaceFirst("\\{", """
                {"lock": {"type": "lock", "id": "1", "created_by": {"type": "user", "id": "7", "name": "Grace"},
                   "created_at": "2026-05-11T10:56:11-07:00", "expired_at": %s, "is_download_prevented": true,
                   "app_type": "office_wopi"},
                 "classification": {"name": "Top Secret", "definition": "Stays here.", "color": "#FF0000"},
                """.formatted(until));
    }

    @Test
    void hasItsLockAndClassificationOnDemand() {
        answer(PATH, json(locked("\"2099-12-31T23:59:59-08:00\"")));
        ask("""
                { file(id: "42037322") { name classification { name definition color }
                    lock { createdAt expiredAt downloadPrevented appType createdBy { id name } } } }
                """).body("errors", nullValue())
                .body("data.file.classification",
                        equalTo(Map.of("name", "Top Secret", "definition", "Stays here.", "color", "#FF0000")))
                .body("data.file.lock", equalTo(Map.of("createdAt", "2026-05-11T10:56:11-07:00", "expiredAt",
                        "2099-12-31T23:59:59-08:00", "downloadPrevented", true, "appType", "office_wopi", "createdBy",
                        Map.of("id", "7", "name", "Grace"))));
        assertThat(asked()).hasSize(1);
    }

    @Test
    void isReadOnceByAllPathsIfOneSelectsItsLock() {
        answer("/2.0/docgen_jobs/12345", json(JOB));
        answer(PATH, json(locked("null")));
        ask("{ docgenJob(id: \"12345\") { templateFile { name } templateFileVersion { name } "
                + "outputFile { ...on File { lock { createdBy { name } } } } } }").body("errors", nullValue())
                .body("data.docgenJob.outputFile.lock.createdBy.name", equalTo("Grace"));
        assertThat(calls(PATH)).isEqualTo(1);
    }

    @Test
    void isNotLockedByALockThatHasExpired() {
        answer(PATH, json(locked("\"2012-12-12T10:53:43-08:00\"")));
        ask("{ file(id: \"42037322\") { name lock { createdAt } } }").body("errors", nullValue())
                .body("data.file.name", equalTo("Contract.pdf"))
                .body("data.file.lock", nullValue());
    }

    @Test
    void acceptsAResponseWithOnlyAnId() {
        answer(PATH, json("{\"type\": \"file\", \"id\": \"42037322\", \"etag\": \"1\"}"));
        ask("{ file(id: \"42037322\") { id name size fileVersion { id } parent { id } path { id } createdBy { id } "
                + "sharedLink { url } permissions { canDownload } itemStatus } }")
                .body("errors", nullValue())
                .body("data.file.id", equalTo("42037322"))
                .body("data.file.fileVersion", nullValue());
    }

    @Test
    void readsDetailsOfUsersThatTheFileLacks() {
        answer("/2.0/users/me", json("{\"id\": \"11446498\", \"name\": \"Aaron Levie\", \"job_title\": \"CEO\"}"));
        answer("/2.0/users/7", json(error(403, "access_denied_insufficient_permissions")).withStatus(403));
        ask("{ file(id: \"42037322\") { createdBy { jobTitle } ownedBy { id name jobTitle } } }")
                .body("data.file.createdBy.jobTitle", equalTo("CEO"))
                .body("data.file.ownedBy.name", equalTo("Grace"))
                .body("data.file.ownedBy.jobTitle", nullValue())
                .body("errors", hasSize(1))
                .body("errors[0].path", contains("file", "ownedBy"));
    }

    @Test
    void isNullWithOneErrorIfThereIsNoSuchFile() {
        answer(PATH, json(error(404, "not_found")).withStatus(404));
        ask("{ file(id: \"42037322\") { id name } }")
                .body("data.file", nullValue())
                .body("errors", hasSize(1))
                .body("errors[0].extensions.code", equalTo("NOT_FOUND"));
    }

    @Test
    void returnsTheDownloadUrlWithoutFollowingIt() {
        answer(CONTENT, aResponse().withStatus(302).withHeader("Location", ELSEWHERE));
        ask("{ file(id: \"42037322\") { name downloadUrl } }")
                .body("errors", nullValue())
                .body("data.file.downloadUrl", equalTo(ELSEWHERE));
        assertThat(asked()).hasSize(2);
    }

    @Test
    void fetchesADownloadUrlOnlyIfSelected() {
        answer("/2.0/docgen_jobs/12345", json(JOB));
        answer(CONTENT, aResponse().withStatus(302).withHeader("Location", ELSEWHERE));
        ask("{ docgenJob(id: \"12345\") { outputFile { id downloadUrl } } }").body("errors", nullValue())
                .body("data.docgenJob.outputFile.downloadUrl", equalTo(ELSEWHERE));
        assertThat(calls(PATH)).isZero();
        assertThat(calls(CONTENT)).isEqualTo(1);
    }

    @Test
    void distinguishesNotReadyFromFailure() {
        answer(CONTENT, aResponse().withStatus(202).withHeader("Retry-After", "2"));
        ask("{ file(id: \"42037322\") { name downloadUrl } }")
                .body("data.file.name", equalTo("Contract.pdf"))
                .body("data.file.downloadUrl", nullValue())
                .body("errors", hasSize(1))
                .body("errors[0].path", equalTo(List.of("file", "downloadUrl")))
                .body("errors[0].extensions", equalTo(Map.of("code", "UPSTREAM_UNAVAILABLE", "boxStatus", 202,
                        "retryAfter", 2)));
        assertThat(calls(CONTENT)).isEqualTo(1);
    }

    @Test
    void hasNoDownloadUrlIfBoxDeniesIt() {
        answer(CONTENT, json(error(403, "forbidden_by_policy")).withStatus(403));
        ask("{ file(id: \"42037322\") { name downloadUrl } }")
                .body("data.file.name", equalTo("Contract.pdf"))
                .body("errors[0].extensions.boxCode", equalTo("forbidden_by_policy"));
    }

    @Test
    void hasNoPreviewForAnUnsupportedType() {
        answer("/2.0/docgen_jobs/12345", json(JOB));
        answer(PATH, json(error(415, "unsupported_media_type")).withStatus(415));
        ask("{ docgenJob(id: \"12345\") { outputFile { id embedUrl } } }")
                .body("data.docgenJob.outputFile.id", equalTo("42037322"))
                .body("errors", hasSize(1))
                .body("errors[0].extensions.boxStatus", equalTo(415));
    }

    @Test
    void hasAThumbnailUrlIfBoxSendsOne() {
        answer(PATH + "/thumbnail.png",
                aResponse().withStatus(302).withHeader("Location", "https://icons.example/doc"));
        ask("{ file(id: \"42037322\") { thumbnailUrl } }").body("errors", nullValue())
                .body("data.file.thumbnailUrl", equalTo("https://icons.example/doc"));
        answer(PATH + "/thumbnail.png", aResponse().withHeader("content-type", "image/png").withBody(new byte[]{1, 2}));
        ask("{ file(id: \"42037322\") { thumbnailUrl } }").body("errors", nullValue())
                .body("data.file.thumbnailUrl", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/d/1/download", "download", "//dl.boxcloud.com/d/1", "http://dl.boxcloud.com/d/1",
            "ftp://a/b",
            "javascript:alert(1)", "data:text/html,x", "https:", "https://", "https:///d/1", "https:dl.boxcloud.com/d",
            "https://user@evil.example/", "https://a b/"})
    void aUrlThatABrowserShouldNotOpenIsAnError(String url) {
        answer(CONTENT, aResponse().withStatus(302).withHeader("Location", url));
        answer(PATH + "/thumbnail.png", aResponse().withStatus(302).withHeader("Location", url));
        ask("{ file(id: \"42037322\") { name downloadUrl thumbnailUrl } }")
                .body("data.file.name", equalTo("Contract.pdf")).body("data.file.downloadUrl", nullValue())
                .body("data.file.thumbnailUrl", nullValue())
                .body("errors.extensions.code", contains("UPSTREAM_ERROR", "UPSTREAM_ERROR"));
        answer(PATH, json("{\"id\": \"42037322\", \"expiring_embed_link\": {\"url\": \"" + url + "\"}}"));
        ask("{ file(id: \"42037322\") { embedUrl } }").body("data.file.embedUrl", nullValue())
                .body("errors.extensions.code", contains("UPSTREAM_ERROR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://dl.boxcloud.com", "HTTPS://DL.boxcloud.com:8443/d?a=%20&b=|#c",
            "https://[2001:db8::1]/d"})
    void otherUrlsAreSent(String url) {
        answer(CONTENT, aResponse().withStatus(302).withHeader("Location", url));
        ask("{ file(id: \"42037322\") { downloadUrl } }").body("errors", nullValue())
                .body("data.file.downloadUrl", equalTo(url));
    }

    @Test
    void rejectsUnexpectedResponsesForADownloadUrl() {
        answer(CONTENT, json("{}"));
        ask("{ file(id: \"42037322\") { downloadUrl } }").body("errors[0].extensions.code", equalTo("UPSTREAM_ERROR"));
    }
}
