package io.docgen.gateway.box;

import io.docgen.gateway.box.json.SnakeCase;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /2.0/files/{id}} with {@link FileFields}. A trashed file is returned like any other, with
 * {@code itemStatus} {@code trashed}.
 *
 * @param size in bytes; Box may write large numbers as {@code 1.2e+31}
 * @param lock null if there is none, or if it was not asked for; so is {@code classification}
 */
@SnakeCase
public record BoxFile(
        String id,
        @Nullable String name,
        @Nullable String extension,
        @Nullable String description,
        @Nullable BigInteger size,
        @Nullable String sha1,
        @Nullable String itemStatus,
        @Nullable OffsetDateTime createdAt,
        @Nullable OffsetDateTime modifiedAt,
        @Nullable OffsetDateTime contentCreatedAt,
        @Nullable OffsetDateTime contentModifiedAt,
        @Nullable OffsetDateTime trashedAt,
        @Nullable String versionNumber,
        @Nullable BoxFileVersion fileVersion,
        @Nullable BoxFolder parent,
        BoxFolder.@Nullable Path pathCollection,
        @Nullable BoxUser createdBy,
        @Nullable BoxUser modifiedBy,
        @Nullable BoxUser ownedBy,
        @Nullable BoxSharedLink sharedLink,
        @Nullable BoxFilePermissions permissions,
        @Nullable BoxLock lock,
        @Nullable BoxClassification classification) {

    /**
     * Box's default response lacks the fields of the full variant, so each must be named. Never name
     * {@code expiring_embed_link}, which mints a token.
     */
    static final String FIELDS = "name,extension,description,size,sha1,item_status,created_at,modified_at,"
            + "content_created_at,content_modified_at,trashed_at,version_number,file_version,parent,path_collection,"
            + "created_by,modified_by,owned_by,shared_link,permissions";

    /**
     * The current version of the file; null if Box does not name it. Box does not document whether its versions
     * endpoint knows the current version, but the file has all data of it.
     */
    public @Nullable BoxFileVersion currentVersion() {
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
