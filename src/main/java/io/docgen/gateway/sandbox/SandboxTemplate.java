package io.docgen.gateway.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * A file that is marked as a template.
 *
 * @param tags those of every version; empty while they are being read
 * @param processing whether Box is still reading them
 */
record SandboxTemplate(SandboxFile file, List<JsonObject> tags, boolean processing) {

    static SandboxTemplate of(SandboxFile file, JsonObject... tags) {
        return new SandboxTemplate(file, List.of(tags), false);
    }

    static SandboxTemplate unread(SandboxFile file) {
        return new SandboxTemplate(file, List.of(), true);
    }

    static JsonObject tag(String content, String type, String... jsonPaths) {
        return new JsonObject().put("tag_content", content).put("tag_type", type)
                .put("json_paths", new JsonArray(List.of(jsonPaths)));
    }

    String id() {
        return file.id();
    }

    JsonObject json() {
        return new JsonObject().put("file", SandboxJob.reference("file", id()))
                .put("file_name", file.full().getString("name"));
    }

    boolean hasVersion(String versionId) {
        return file.pastVersions().containsKey(versionId) || currentVersion().equals(versionId);
    }

    String currentVersion() {
        return file.full().getJsonObject("file_version").getString("id");
    }
}
