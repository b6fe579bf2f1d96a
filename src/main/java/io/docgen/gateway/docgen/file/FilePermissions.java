package io.docgen.gateway.docgen.file;

import io.docgen.gateway.box.BoxFilePermissions;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

@Description("Your permissions on a file; null where Box does not return them.")
public record FilePermissions(
        @Description("Download it.") @Nullable Boolean canDownload,
        @Description("Preview it.") @Nullable Boolean canPreview,
        @Description("Upload a new version.") @Nullable Boolean canUpload,
        @Description("Comment on it.") @Nullable Boolean canComment,
        @Description("Annotate it.") @Nullable Boolean canAnnotate,
        @Description("Rename it.") @Nullable Boolean canRename,
        @Description("Delete it.") @Nullable Boolean canDelete,
        @Description("Share it.") @Nullable Boolean canShare,
        @Description("Set the access of its shared link.") @Nullable Boolean canSetShareAccess,
        @Description("Invite collaborators.") @Nullable Boolean canInviteCollaborator) {

    static @Nullable FilePermissions of(@Nullable BoxFilePermissions may) {
        return may == null
                ? null
                : new FilePermissions(may.canDownload(), may.canPreview(), may.canUpload(),
                        may.canComment(), may.canAnnotate(), may.canRename(), may.canDelete(), may.canShare(),
                        may.canSetShareAccess(), may.canInviteCollaborator());
    }
}
