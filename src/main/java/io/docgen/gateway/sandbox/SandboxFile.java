package io.docgen.gateway.sandbox;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file with all its versions.
 *
 * @param full Box's full variant, with every field
 * @param forbidden whether Box knows the file and denies access to it
 * @param pastVersions by id; the current version is in {@code full}
 * @param text the text of a sample file, in which a template has its tags
 * @param upload the uploaded or generated content; null for a sample file, whose content is generated
 */
record SandboxFile(JsonObject full, boolean forbidden, Map<String, JsonObject> pastVersions, String text,
        @Nullable Buffer upload) {

    /** The fields of every response, whatever {@code fields} names. */
    private static final Set<String> BASE = Set.of("id", "type", "etag");

    /** The fields that are returned only if {@code fields} names them. */
    private static final Set<String> FULL_ONLY = Set.of("extension", "version_number", "comment_count", "permissions",
            "tags", "lock", "classification", "is_package", "uploader_display_name", "expiring_embed_link",
            "representations");

    private static final String LONG_AGO = "2026-05-11T10:56:11-07:00";

    /** A sample file with one version. */
    static SandboxFile of(SandboxUser owner, String id, String name, Number size, String versionId) {
        return of(owner, id, name, size, versionId, LONG_AGO);
    }

    /** A file that is uploaded or generated. */
    static SandboxFile of(SandboxUser owner, String id, String name, Number size, String versionId, String created) {
        String sha1 = sha1(versionId.getBytes(StandardCharsets.UTF_8));
        JsonObject full = new JsonObject()
                .put("type", "file").put("id", id).put("etag", "0").put("sequence_id", "0").put("name", name)
                .put("sha1", sha1)
                .put("file_version", version(versionId, sha1))
                .put("description", "").put("size", size)
                .put("path_collection", SandboxFolder.GENERATED.path())
                .put("created_at", created).put("modified_at", created)
                .putNull("trashed_at").putNull("purged_at")
                .put("content_created_at", created).put("content_modified_at", created)
                .put("created_by", owner.json()).put("modified_by", owner.json()).put("owned_by", owner.json())
                .putNull("shared_link").put("parent", SandboxFolder.GENERATED.mini()).put("item_status", "active")
                .put("version_number", "1").put("extension", name.substring(name.lastIndexOf('.') + 1))
                .put("comment_count", 0).put("tags", new JsonArray()).putNull("lock").putNull("classification")
                .put("is_package", false)
                .put("uploader_display_name", owner.json().getString("name"))
                .put("permissions", permissions());
        return new SandboxFile(full, false, Map.of(), "", null);
    }

    /** The file with its content. */
    SandboxFile withUpload(Buffer content) {
        String sha1 = sha1(content.getBytes());
        return new SandboxFile(full.copy().put("size", content.length()).put("sha1", sha1)
                .put("file_version", version(SandboxJob.idOf(full, "file_version"), sha1)), forbidden, pastVersions,
                text, content);
    }

    /** The file with some fields changed. */
    SandboxFile changed(JsonObject fields) {
        int etag = Integer.parseInt(full.getString("etag")) + 1;
        return new SandboxFile(full.copy().mergeIn(fields).put("etag", Integer.toString(etag)), forbidden, pastVersions,
                text,
                upload);
    }

    Buffer content() {
        return upload == null
                ? SampleContent.of(full.getString("name"), text, Double.valueOf(full.getValue("size").toString()))
                : upload;
    }

    SandboxFile in(SandboxFolder folder) {
        return new SandboxFile(full.copy().put("parent", folder.mini()).put("path_collection", folder.path()),
                forbidden,
                pastVersions, text, upload);
    }

    SandboxFile withText(String newText) {
        return new SandboxFile(full, forbidden, pastVersions, newText, upload);
    }

    boolean isIn(SandboxFolder folder) {
        return folder.id().equals(folderId());
    }

    /** The id of the folder; null if the file is in the trash. */
    @Nullable
    String folderId() {
        return "active".equals(full.getString("item_status")) ? SandboxJob.idOf(full, "parent") : null;
    }

    /** Box's mini file. */
    JsonObject mini() {
        return select(full, "sequence_id,name,sha1,file_version");
    }

    private static JsonObject permissions() {
        JsonObject permissions = new JsonObject();
        Stream.of("can_delete", "can_download", "can_invite_collaborator", "can_rename", "can_set_share_access",
                "can_share", "can_annotate", "can_comment", "can_preview", "can_upload", "can_view_annotations_all",
                "can_view_annotations_self").forEach(permission -> permissions.put(permission, true));
        return permissions;
    }

    String id() {
        return full.getString("id");
    }

    SandboxFile trashed() {
        return new SandboxFile(full.copy().put("item_status", "trashed").put("trashed_at", "2026-06-01T09:00:00-07:00")
                .put("path_collection", new JsonObject().put("total_count", 1).put("entries", new JsonArray()
                        .add(new JsonObject().put("type", "folder").put("id", "1").putNull("sequence_id")
                                .putNull("etag").put("name", "Trash")))),
                forbidden, pastVersions, text, upload);
    }

    SandboxFile refused() {
        return new SandboxFile(full, true, pastVersions, text, upload);
    }

    /** The file with a second version. */
    SandboxFile changed(String newVersionId) {
        String sha1 = sha1(newVersionId.getBytes(StandardCharsets.UTF_8));
        JsonObject past = full.getJsonObject("file_version").copy()
                .put("name", full.getString("name")).put("size", full.getValue("size"))
                .put("created_at", full.getString("created_at")).put("modified_at", full.getString("modified_at"))
                .put("modified_by", full.getJsonObject("modified_by"))
                .put("version_number", full.getString("version_number"));
        return new SandboxFile(full.copy().put("sha1", sha1).put("file_version", version(newVersionId, sha1))
                .put("version_number", "2").put("etag", "1").put("size", full.getLong("size") + 1024),
                forbidden, Map.of(past.getString("id"), past), text, upload);
    }

    /**
     * The response of Box.
     *
     * @param fields the query parameter; null for Box's standard variant
     * @param repHints the header of that name; null for representations without contents
     */
    JsonObject answer(@Nullable String fields, @Nullable String repHints) {
        return select(full.copy()
                .put("expiring_embed_link", new JsonObject()
                        .put("token",
                                new JsonObject().put("access_token", UUID.randomUUID().toString())
                                        .put("expires_in", 3646)
                                        .put("restricted_to", new JsonArray()).put("token_type", "bearer"))
                        .put("url", "https://app.box.com/preview/expiring_embed/" + UUID.randomUUID()))
                .put("representations", new JsonObject().put("entries", new JsonArray().add(pdf(repHints)))), fields);
    }

    private JsonObject pdf(@Nullable String repHints) {
        String url = "https://dl.boxcloud.com/api/2.0/internal_files/" + id() + "/representations/pdf";
        JsonObject pdf = new JsonObject().put("representation", "pdf")
                .put("properties", new JsonObject().put("paged", "false").put("thumb", "false"))
                .put("info", new JsonObject().put("url", url));
        return repHints == null
                ? pdf
                : pdf.put("content", new JsonObject().put("url_template", url + "/content/{+asset_path}"))
                        .put("status", new JsonObject().put("state", "success"));
    }

    static JsonObject select(JsonObject full, @Nullable String fields) {
        Set<String> asked = fields == null ? null : Set.of(fields.split(","));
        JsonObject answer = new JsonObject();
        full.forEach(field -> {
            String name = field.getKey();
            if (BASE.contains(name) || (asked == null ? !FULL_ONLY.contains(name) : asked.contains(name))) {
                answer.put(name, field.getValue());
            }
        });
        return answer;
    }

    private static JsonObject version(String id, String sha1) {
        return new JsonObject().put("type", "file_version").put("id", id).put("sha1", sha1);
    }

    private static String sha1(byte[] content) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-1").digest(content));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
