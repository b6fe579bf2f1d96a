package io.docgen.gateway.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder. Everybody has the same ones, each with their own files in it. */
enum SandboxFolder {

    ROOT("0", "All Files"),
    GENERATED("300000000001", "Generated");

    private final String id;
    private final String folderName;

    SandboxFolder(String id, String folderName) {
        this.id = id;
        this.folderName = folderName;
    }

    static Optional<SandboxFolder> ofId(String id) {
        return Stream.of(values()).filter(folder -> folder.id.equals(id)).findFirst();
    }

    String id() {
        return id;
    }

    /** Box's mini folder; the root has no sequence id and no etag. */
    JsonObject mini() {
        JsonObject mini = new JsonObject().put("type", "folder").put("id", id).put("name", folderName);
        return this == ROOT ? mini.putNull("sequence_id").putNull("etag") : mini.put("sequence_id", "0").put("etag", "0");
    }

    /** Box's {@code path_collection} of what is in this folder. */
    JsonObject path() {
        return path(this == ROOT ? List.of(ROOT) : List.of(ROOT, this));
    }

    /** Box's standard folder, the files in it included; some of it is null for the root. */
    JsonObject standard(Account owner, List<SandboxFile> files) {
        String made = this == ROOT ? null : "2026-01-07T09:00:00-08:00";
        JsonArray entries = new JsonArray(files.stream().map(SandboxFile::mini).toList());
        return mini().put("description", this == ROOT ? "" : "What Doc Gen has made")
                .put("created_at", made).put("modified_at", made)
                .put("content_created_at", made).put("content_modified_at", made)
                .putNull("trashed_at").putNull("purged_at")
                .put("size", files.stream().mapToLong(file -> file.full().getLong("size")).sum())
                .put("path_collection", path(this == ROOT ? List.of() : List.of(ROOT)))
                .put("created_by", owner.json()).put("modified_by", owner.json()).put("owned_by", owner.json())
                .putNull("shared_link").putNull("folder_upload_email")
                .put("parent", this == ROOT ? null : ROOT.mini())
                .put("item_status", "active")
                .put("item_collection", new JsonObject().put("total_count", entries.size()).put("offset", 0)
                        .put("limit", 100).put("entries", entries));
    }

    private static JsonObject path(List<SandboxFolder> folders) {
        return new JsonObject().put("total_count", folders.size())
                .put("entries", new JsonArray(folders.stream().map(SandboxFolder::mini).toList()));
    }
}
