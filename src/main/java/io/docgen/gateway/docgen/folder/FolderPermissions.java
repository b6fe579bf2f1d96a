package io.docgen.gateway.docgen.folder;

import io.docgen.gateway.box.BoxFolderPermissions;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

@Description("Your permissions on a folder; null where Box does not return them.")
public record FolderPermissions(
        @Description("Upload files into it, as Doc Gen does with the documents.") @Nullable Boolean canUpload,
        @Description("Download it and what is in it.") @Nullable Boolean canDownload,
        @Description("Rename it.") @Nullable Boolean canRename,
        @Description("Delete it.") @Nullable Boolean canDelete,
        @Description("Share it.") @Nullable Boolean canShare,
        @Description("Set the access of its shared link.") @Nullable Boolean canSetShareAccess,
        @Description("Invite collaborators.") @Nullable Boolean canInviteCollaborator) {

    static @Nullable FolderPermissions of(@Nullable BoxFolderPermissions may) {
        return may == null
                ? null
                : new FolderPermissions(may.canUpload(), may.canDownload(), may.canRename(), may.canDelete(),
                        may.canShare(), may.canSetShareAccess(), may.canInviteCollaborator());
    }
}
