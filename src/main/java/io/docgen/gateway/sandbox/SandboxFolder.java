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
 * @param host who has invited the user to the folder as a viewer; null for a folder of the user
 */
record SandboxFolder(String id, String name, @Nullable SandboxFolder parent, @Nullable String created,
        @Nullable SandboxUser host) {

    private static final String LONG_AGO = "2026-01-07T09:00:00-08:00";

    static final SandboxFolder ROOT = new SandboxFolder("0", "All Files", null, null, null);
    static final SandboxFolder GENERATED = new SandboxFolder("300000000001", "Generated", ROOT, LONG_AGO, null);

    /** A folder of Bob that Alice may only view. */
    static final SandboxFolder VIEWED = new SandboxFolder("300000000002", "Policies", ROOT, LONG_AGO, SandboxUser.BOB);

    SandboxFolder renamed(String newName) {
        return new SandboxFolder(id, newName, parent, created, host);
    }

    /** Whether the user may put files into the folder. */
    boolean mayUpload() {
        return host == null;
    }

    /** Whether the user may rename and delete the folder. */
    boolean mayChange() {
        return host == null && parent != null && !equals(GENERATED);
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

    private JsonObject permissions() {
        return new JsonObject().put("can_download", true).put("can_upload", mayUpload())
                .put("can_rename", mayChange()).put("can_delete", mayChange())
                .put("can_share", host == null).put("can_set_share_access", host == null)
                .put("can_invite_collaborator", host == null && parent != null);
    }

    /**
     * Box's standard folder with its items and permissions. Some fields are null for the root.
     *
     * @param items Box's mini files and folders
     * @param size of all files in it, in bytes
     */
    JsonObject standard(SandboxUser caller, List<JsonObject> items, long size) {
        JsonObject owner = (host == null ? caller : host).json();
        return mini().put("description", equals(GENERATED) ? "What Doc Gen has made" : "")
                .put("created_at", created).put("modified_at", created)
                .put("content_created_at", created).put("content_modified_at", created)
                .putNull("trashed_at").putNull("purged_at")
                .put("size", size)
                .put("path_collection", parent == null
                        ? new JsonObject().put("total_count", 0).put("entries", new JsonArray())
                        : parent.path())
                .put("created_by", owner).put("modified_by", owner).put("owned_by", owner)
                .put("shared_link", host == null ? null : SandboxLink.of("company", "policies"))
                .putNull("folder_upload_email")
                .put("parent", parent == null ? null : parent.mini())
                .put("item_status", "active").put("permissions", permissions())
                .put("item_collection", new JsonObject().put("total_count", items.size()).put("offset", 0)
                        .put("limit", 100).put("entries", new JsonArray(items)));
    }
}
