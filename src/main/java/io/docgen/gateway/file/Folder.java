package io.docgen.gateway.file;

import io.docgen.gateway.box.BoxFolder;
import io.docgen.gateway.box.BoxUser;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A folder of Box's. Everything but id and name is null if the details were not asked for or could not be read. The last
 * components are resolved to fields by {@link FolderApi}.
 */
@Description("A folder in Box. Its `id` is always known, and its `name` with a file; the other fields take one call.")
public record Folder(
        @NonNull @Id @Description("The id of the folder; `0` is the root, `1` the trash.") String id,
        @Description("The name of the folder.") String name,
        @Description("What somebody has written about it; empty if nobody has.") String description,
        @Description("Whether the folder is in use or in the trash.") ItemStatus itemStatus,
        @Description("When the folder was created; null for the root.") OffsetDateTime createdAt,
        @Description("When the folder last changed; null for the root.") OffsetDateTime modifiedAt,
        @Ignore BoxFolder container,
        @Ignore BoxUser owner) {

    /** @param id as it was asked for, whatever the answer calls itself */
    static Folder of(String id, BoxFolder folder) {
        return new Folder(id, folder.name(), folder.description(), ItemStatus.of(folder.itemStatus()),
                folder.createdAt(), folder.modifiedAt(), folder.parent(), folder.ownedBy());
    }
}
