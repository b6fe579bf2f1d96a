package io.docgen.gateway.docgen.folder;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.docgen.gateway.testsupport.BoxExamples.FILE;
import static io.docgen.gateway.testsupport.BoxExamples.error;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.asked;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(StubbedBox.class)
class FolderTest {

    private static final String DEEP = "{ file(id: \"42037322\") { parent { id name createdAt parent { name } } "
            + "path { id name createdAt } } }";

    @BeforeEach
    void haveAFileInAFolder() {
        StubbedBox.reset();
        answer("/2.0/files/42037322", json(FILE.replaceFirst("\\{", """
                {"parent": {"type": "folder", "id": "3", "name": "Contracts"},
                 "path_collection": {"total_count": 2, "entries": [
                   {"type": "folder", "id": "0", "name": "All Files"},
                   {"type": "folder", "id": "3", "name": "Contracts"}]},
                """)));
        answer("/2.0/folders/0", json("{\"type\": \"folder\", \"id\": \"0\", \"name\": \"All Files\", "
                + "\"created_at\": null, \"parent\": null}"));
        answer("/2.0/folders/3", json("""
                {"type": "folder", "id": "3", "name": "Contracts", "description": "Signed",
                 "created_at": "2012-12-12T10:53:43-08:00", "modified_at": "2012-12-12T10:53:43-08:00",
                 "item_status": "active", "parent": {"type": "folder", "id": "0", "name": "All Files"},
                 "owned_by": {"type": "user", "id": "7", "name": "Grace", "login": "grace@example.com"}}
                """));
    }

    @Test
    void costsNoCallIfItComesWithTheFile() {
        ask("{ file(id: \"42037322\") { parent { id name } path { id name } } }")
                .body("errors", nullValue())
                .body("data.file.path.name", contains("All Files", "Contracts"));
        assertThat(asked()).hasSize(1);
    }

    @Test
    void hasDetailsAtOneCallForEachFolder() {
        ask(DEEP).body("errors", nullValue())
                .body("data.file.parent.createdAt", equalTo("2012-12-12T10:53:43-08:00"))
                .body("data.file.parent.parent.name", equalTo("All Files"))
                .body("data.file.path.createdAt", contains(nullValue(), equalTo("2012-12-12T10:53:43-08:00")));
        assertThat(asked()).hasSize(3).extracting(event -> event.getRequest().getUrl())
                .anyMatch(url -> url.startsWith("/2.0/folders/3?fields=name"));
    }

    @Test
    void hasPermissionsPathAndSharedLinkOnDemand() {
        answer("/2.0/folders/3", json("""
                {"type": "folder", "id": "3", "name": "Contracts",
                 "permissions": {"can_upload": false, "can_download": true, "can_rename": false},
                 "path_collection": {"total_count": 2, "entries": [
                   {"type": "folder", "id": "0", "name": "All Files"}, {"type": "folder", "id": "2", "name": "Legal"}]},
                 "shared_link": {"url": "https://acme.box.com/s/abc", "download_url": null, "access": "company"}}
                """));
        ask("{ folder(id: \"3\") { permissions { canUpload canDownload canRename canDelete } path { id name } "
                + "sharedLink { url downloadUrl access } } }").body("errors", nullValue())
                .body("data.folder.permissions.canUpload", equalTo(false))
                .body("data.folder.permissions.canDownload", equalTo(true))
                .body("data.folder.permissions.canDelete", nullValue())
                .body("data.folder.path.name", contains("All Files", "Legal"))
                .body("data.folder.sharedLink.url", equalTo("https://acme.box.com/s/abc"))
                .body("data.folder.sharedLink.downloadUrl", nullValue());
        assertThat(asked()).hasSize(1);
    }

    @Test
    void isNotAskedForWhatIsNotSelected() {
        ask("{ folder(id: \"3\") { name ownedBy { name } } }").body("errors", nullValue());
        assertThat(asked().get(0).getRequest().queryParameter("fields").firstValue())
                .doesNotContain("permissions", "path_collection", "shared_link");
    }

    /** As for a folder that somebody has shared: what is above it is not visible. */
    @Test
    void hasAPathWithoutTheFoldersThatBoxDoesNotShow() {
        answer("/2.0/folders/3", json("{\"type\": \"folder\", \"id\": \"3\", \"path_collection\": {\"total_count\": 3, "
                + "\"entries\": [{\"id\": \"0\", \"name\": \"All Files\"}, null, {\"id\": null, \"name\": \"Hidden\"}]}}"));
        ask("{ folder(id: \"3\") { path { id description } } }").body("errors", nullValue())
                .body("data.folder.path.id", contains("0"));
        answer("/2.0/folders/3", json("{\"type\": \"folder\", \"id\": \"3\", \"path_collection\": {}}"));
        ask("{ folder(id: \"3\") { path { id } permissions { canUpload } } }").body("errors", nullValue())
                .body("data.folder.path", nullValue()).body("data.folder.permissions", nullValue());
    }

    @Test
    void keepsIdAndNameIfBoxDeniesTheDetails() {
        answer("/2.0/folders/3", json(error(404, "not_found")).withStatus(404));
        ask(DEEP).body("errors", hasSize(2))
                .body("errors.path", contains(contains("file", "parent"), contains("file", "path")))
                .body("errors[0].extensions.code", equalTo("NOT_FOUND"))
                .body("data.file.parent.name", equalTo("Contracts"))
                .body("data.file.parent.createdAt", nullValue())
                .body("data.file.path.name", contains("All Files", "Contracts"));
    }

    @Test
    void isReadById() {
        ask("{ folder(id: \"3\") { name description itemStatus modifiedAt parent { id } ownedBy { name } } }")
                .body("errors", nullValue())
                .body("data.folder",
                        equalTo(Map.of("name", "Contracts", "description", "Signed", "itemStatus", "ACTIVE",
                                "modifiedAt", "2012-12-12T10:53:43-08:00", "parent", Map.of("id", "0"),
                                "ownedBy", Map.of("name", "Grace"))));
        ask("{ folder(id: \"4\") { name } }").body("data.folder", nullValue())
                .body("errors[0].extensions.code", equalTo("NOT_FOUND"));
        ask("{ folder(id: \"../users\") { name } }").body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
    }

    @Test
    void neverCallsBoxWithAMalformedId() {
        answer("/2.0/files/42037322",
                json("{\"type\": \"file\", \"id\": \"42037322\", \"parent\": {\"id\": \"../users/me\","
                        + " \"name\": \"Odd\"}, \"path_collection\": {\"entries\": []}}"));
        ask(DEEP).body("errors", hasSize(1))
                .body("errors[0].extensions.code", equalTo("UPSTREAM_ERROR"))
                .body("data.file.parent.name", equalTo("Odd"))
                .body("data.file.path", empty());
        assertThat(asked()).hasSize(1);
    }

    @Test
    void isSubjectToTheDeadline() {
        answer("/2.0/folders/3", aResponse().withFixedDelay(3000));
        ask("{ folder(id: \"3\") { name } }").body("errors[0].extensions.code", equalTo("UPSTREAM_TIMEOUT"));
    }
}
