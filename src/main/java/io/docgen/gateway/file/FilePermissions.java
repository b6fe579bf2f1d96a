package io.docgen.gateway.file;

import io.docgen.gateway.box.BoxFilePermissions;
import org.eclipse.microprofile.graphql.Description;

@Description("What you may do with a file; null where Box does not tell.")
public record FilePermissions(
        @Description("Download it.") Boolean canDownload,
        @Description("Look at it.") Boolean canPreview,
        @Description("Upload a new version.") Boolean canUpload,
        @Description("Comment on it.") Boolean canComment,
        @Description("Annotate it.") Boolean canAnnotate,
        @Description("Rename it.") Boolean canRename,
        @Description("Delete it.") Boolean canDelete,
        @Description("Share it.") Boolean canShare,
        @Description("Say who a shared link is for.") Boolean canSetShareAccess,
        @Description("Invite others to it.") Boolean canInviteCollaborator) {

    static FilePermissions of(BoxFilePermissions may) {
        return may == null ? null : new FilePermissions(may.canDownload(), may.canPreview(), may.canUpload(),
                may.canComment(), may.canAnnotate(), may.canRename(), may.canDelete(), may.canShare(),
                may.canSetShareAccess(), may.canInviteCollaborator());
    }
}
