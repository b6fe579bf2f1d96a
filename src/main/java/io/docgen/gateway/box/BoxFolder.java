package io.docgen.gateway.box;

import io.docgen.gateway.box.json.SnakeCase;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A folder: {@code GET /2.0/folders/{id}} with {@link FolderFields}. In a file (Box's mini folder) it has only id and
 * name. The root has id {@code 0}, the trash {@code 1}; the times of both are null.
 */
@SnakeCase
public record BoxFolder(
        String id,
        @Nullable String name,
        @Nullable String description,
        @Nullable OffsetDateTime createdAt,
        @Nullable OffsetDateTime modifiedAt,
        @Nullable String itemStatus,
        @Nullable BoxFolder parent,
        @Nullable BoxUser ownedBy,
        @Nullable BoxFolderPermissions permissions,
        @Nullable Path pathCollection,
        @Nullable BoxSharedLink sharedLink) {

    /** A folder of which nothing else is known. */
    public static BoxFolder ofId(String id) {
        return new BoxFolder(id, null, null, null, null, null, null, null, null, null, null);
    }

    /** Without fields Box adds the first 100 items of the folder. */
    static final String FIELDS = "name,description,created_at,modified_at,item_status,parent,owned_by";

    /**
     * The folders that hold a file or folder, from the root down.
     *
     * @param entries may be null
     */
    public record Path(List<BoxFolder> entries) {
    }
}
