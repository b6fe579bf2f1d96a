package io.docgen.gateway.box;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A folder. As it is named inside a file (Box's mini folder) it has id and name alone; the rest comes from
 * {@code GET /2.0/folders/{id}} when asked for {@link #FIELDS}. The root has id {@code 0}, the trash {@code 1}; Box leaves
 * the times of both null.
 */
public record BoxFolder(
        String id,
        String name,
        String description,
        @JsonProperty("created_at") OffsetDateTime createdAt,
        @JsonProperty("modified_at") OffsetDateTime modifiedAt,
        @JsonProperty("item_status") String itemStatus,
        BoxFolder parent,
        @JsonProperty("owned_by") BoxUser ownedBy) {

    /** Without them Box adds the first 100 items of the folder. */
    static final String FIELDS = "name,description,created_at,modified_at,item_status,parent,owned_by";

    /**
     * The folders a file is in, from the root down.
     *
     * @param entries may be null
     */
    public record Path(List<BoxFolder> entries) {
    }
}
