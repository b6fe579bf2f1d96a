package io.docgen.gateway.box;

import io.docgen.gateway.box.json.SnakeCase;
import org.jspecify.annotations.Nullable;

/** The caller's permissions on a folder; null where Box does not send them. */
@SnakeCase
public record BoxFolderPermissions(
        @Nullable Boolean canUpload,
        @Nullable Boolean canDownload,
        @Nullable Boolean canRename,
        @Nullable Boolean canDelete,
        @Nullable Boolean canShare,
        @Nullable Boolean canSetShareAccess,
        @Nullable Boolean canInviteCollaborator) {
}
