package io.docgen.gateway.box;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigInteger;
import java.time.OffsetDateTime;

/**
 * {@code GET /2.0/files/{id}} with {@link #FIELDS}. A trashed file is returned like any other, with {@code itemStatus}
 * {@code trashed}.
 *
 * @param size in bytes; Box may write large numbers as {@code 1.2e+31}
 */
public record BoxFile(
        String id,
        String name,
        String extension,
        String description,
        BigInteger size,
        String sha1,
        @JsonProperty("item_status") String itemStatus,
        @JsonProperty("created_at") OffsetDateTime createdAt,
        @JsonProperty("modified_at") OffsetDateTime modifiedAt,
        @JsonProperty("content_created_at") OffsetDateTime contentCreatedAt,
        @JsonProperty("content_modified_at") OffsetDateTime contentModifiedAt,
        @JsonProperty("trashed_at") OffsetDateTime trashedAt,
        @JsonProperty("version_number") String versionNumber,
        @JsonProperty("file_version") BoxFileVersion fileVersion,
        BoxFolder parent,
        @JsonProperty("path_collection") BoxFolder.Path pathCollection,
        @JsonProperty("created_by") BoxUser createdBy,
        @JsonProperty("modified_by") BoxUser modifiedBy,
        @JsonProperty("owned_by") BoxUser ownedBy,
        @JsonProperty("shared_link") BoxSharedLink sharedLink,
        BoxFilePermissions permissions) {

    /**
     * Always the same fields, whatever is selected, so that all paths of a query to the same file share one call. Box's
     * default response lacks the fields of the full variant, so each must be named. Never name
     * {@code expiring_embed_link}, which mints a token.
     */
    static final String FIELDS = "name,extension,description,size,sha1,item_status,created_at,modified_at,"
            + "content_created_at,content_modified_at,trashed_at,version_number,file_version,parent,path_collection,"
            + "created_by,modified_by,owned_by,shared_link,permissions";

    /**
     * The current version of the file; null if Box does not name it. Box does not document whether its versions
     * endpoint knows the current version, but the file has all data of it.
     */
    public BoxFileVersion currentVersion() {
        if (fileVersion == null || fileVersion.id() == null) {
            return null;
        }
        String versionSha1 = fileVersion.sha1() == null ? sha1 : fileVersion.sha1();
        return new BoxFileVersion(fileVersion.id(), versionNumber, name, size, versionSha1, true);
    }

    boolean isCurrent(String versionId) {
        return fileVersion != null && versionId.equals(fileVersion.id());
    }
}
