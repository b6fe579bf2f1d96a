package io.docgen.gateway.sandbox;

import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * A file that is marked as a template.
 *
 * @param tags the tags by version; empty while they are being extracted
 * @param processing whether the tags are still being extracted
 */
record SandboxTemplate(SandboxFile file, List<JsonObject> tags, boolean processing) {

    static SandboxTemplate of(SandboxFile file) {
        return new SandboxTemplate(file, TemplateTagParser.tags(file.text()), false);
    }

    static SandboxTemplate unread(SandboxFile file) {
        return new SandboxTemplate(file, List.of(), true);
    }

    /** The template with a changed file. */
    SandboxTemplate with(SandboxFile changed) {
        return new SandboxTemplate(changed, tags, processing);
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
