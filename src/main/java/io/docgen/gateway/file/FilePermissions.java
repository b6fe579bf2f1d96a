package io.docgen.gateway.file;

import io.docgen.gateway.box.BoxFilePermissions;
import org.eclipse.microprofile.graphql.Description;

@Description("Your permissions on a file; null where Box does not return them.")
public record FilePermissions(
        @Description("Download it.") Boolean canDownload,
        @Description("Preview it.") Boolean canPreview,
        @Description("Upload a new version.") Boolean canUpload,
        @Description("Comment on it.") Boolean canComment,
        @Description("Annotate it.") Boolean canAnnotate,
        @Description("Rename it.") Boolean canRename,
        @Description("Delete it.") Boolean canDelete,
        @Description("Share it.") Boolean canShare,
        @Description("Set the access of its shared link.") Boolean canSetShareAccess,
        @Description("Invite collaborators.") Boolean canInviteCollaborator) {

    static FilePermissions of(BoxFilePermissions may) {
        return may == null
                ? null
                : new FilePermissions(may.canDownload(), may.canPreview(), may.canUpload(),
                        may.canComment(), may.canAnnotate(), may.canRename(), may.canDelete(), may.canShare(),
                        may.canSetShareAccess(), may.canInviteCollaborator());
    }
}
