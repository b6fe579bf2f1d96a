package io.docgen.gateway.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A folder. Every user has {@link #ROOT} and {@link #GENERATED}, with items of their own, and can create more.
 *
 * @param parent null for the root
 * @param created null for the root
 */
record SandboxFolder(String id, String name, @Nullable SandboxFolder parent, @Nullable String created) {

    static final SandboxFolder ROOT = new SandboxFolder("0", "All Files", null, null);
    static final SandboxFolder GENERATED = new SandboxFolder("300000000001", "Generated", ROOT,
            "2026-01-07T09:00:00-08:00");

    SandboxFolder renamed(String newName) {
        return new SandboxFolder(id, newName, parent, created);
    }

    /** Box's mini folder. The root has no sequence id and no etag. */
    JsonObject mini() {
        JsonObject mini = new JsonObject().put("type", "folder").put("id", id).put("name", name);
        return parent == null
                ? mini.putNull("sequence_id").putNull("etag")
                : mini.put("sequence_id", "0").put("etag", "0");
    }

    /** Box's {@code path_collection} of the items of this folder. */
    JsonObject path() {
        List<JsonObject> path = new ArrayList<>();
        for (SandboxFolder folder = this; folder != null; folder = folder.parent) {
            path.add(0, folder.mini());
        }
        return new JsonObject().put("total_count", path.size()).put("entries", new JsonArray(path));
    }

    /**
     * Box's standard folder with its items. Some fields are null for the root.
     *
     * @param items Box's mini files and folders
     * @param size of all files in it, in bytes
     */
    JsonObject standard(SandboxUser owner, List<JsonObject> items, long size) {
        return mini().put("description", equals(GENERATED) ? "What Doc Gen has made" : "")
                .put("created_at", created).put("modified_at", created)
                .put("content_created_at", created).put("content_modified_at", created)
                .putNull("trashed_at").putNull("purged_at")
                .put("size", size)
                .put("path_collection", parent == null
                        ? new JsonObject().put("total_count", 0).put("entries", new JsonArray())
                        : parent.path())
                .put("created_by", owner.json()).put("modified_by", owner.json()).put("owned_by", owner.json())
                .putNull("shared_link").putNull("folder_upload_email")
                .put("parent", parent == null ? null : parent.mini())
                .put("item_status", "active")
                .put("item_collection", new JsonObject().put("total_count", items.size()).put("offset", 0)
                        .put("limit", 100).put("entries", new JsonArray(items)));
    }
}
