package io.docgen.gateway.sandbox;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file that is marked as a template.
 *
 * @param tags the tags by version; empty while they are being extracted
 * @param processing whether the tags are still being extracted
 */
record SandboxTemplate(SandboxFile file, List<JsonObject> tags, boolean processing) {

    static SandboxTemplate of(SandboxFile file) {
        return new SandboxTemplate(file, TemplateTags.of(file), false);
    }

    static SandboxTemplate unread(SandboxFile file) {
        return new SandboxTemplate(file, List.of(), true);
    }

    /** The template with a changed file. */
    SandboxTemplate with(SandboxFile changed) {
        return new SandboxTemplate(changed, tags, processing);
    }

    /** The template with a tag that its file does not have. */
    SandboxTemplate with(JsonObject tag) {
        return new SandboxTemplate(file, Stream.concat(tags.stream(), Stream.of(tag)).toList(), processing);
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
