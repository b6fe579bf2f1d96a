package io.docgen.gateway.docgen.folder;

import io.docgen.gateway.box.BoxFolder;
import io.docgen.gateway.box.BoxUser;
import io.docgen.gateway.box.FolderFields;
import io.docgen.gateway.docgen.file.FolderItem;
import io.docgen.gateway.docgen.file.ItemStatus;
import io.docgen.gateway.docgen.file.SharedLink;
import io.docgen.gateway.operation.DocumentFields;
import io.docgen.gateway.operation.OperationContext;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A folder. Everything but id and name is null if the details were not selected or could not be read. {@link FolderApi}
 * resolves the last components to fields.
 */
@Description("A folder in Box. Its `id` is always known, and its `name` in a file. The other fields take one call "
        + "to Box.")
public record Folder(
        @NonNull @Id @Description("The id of the folder; `0` is the root, `1` the trash.") String id,
        @Description("The name of the folder.") @Nullable String name,
        @Description("The description; empty if there is none.") @Nullable String description,
        @Description("Whether the folder is active or in the trash.") @Nullable ItemStatus itemStatus,
        @Description("When the folder was created; null for the root.") @Nullable OffsetDateTime createdAt,
        @Description("When the folder was last modified; null for the root.") @Nullable OffsetDateTime modifiedAt,
        @Description("Your permissions on the folder.") @Nullable FolderPermissions permissions,
        @Description("The shared link; null if there is none.") @Nullable SharedLink sharedLink,
        @Ignore @Nullable BoxFolder container,
        @Ignore BoxFolder.@Nullable Path containers,
        @Ignore @Nullable BoxUser owner) implements FolderItem {

    /** @param id the requested id, whatever form it has in the response */
    static Folder of(String id, BoxFolder folder) {
        return new Folder(id, folder.name(), folder.description(), ItemStatus.of(folder.itemStatus()),
                folder.createdAt(), folder.modifiedAt(), FolderPermissions.of(folder.permissions()),
                SharedLink.of(folder.sharedLink()), folder.parent(), folder.pathCollection(), folder.ownedBy());
    }

    /** What an operation needs to know of each folder that it reads. */
    static FolderFields fieldsFor(OperationContext operation) {
        return DocumentFields.mayBeSelected(operation, "permissions", "path", "sharedLink")
                ? FolderFields.WITH_PERMISSIONS
                : FolderFields.USUAL;
    }
}
