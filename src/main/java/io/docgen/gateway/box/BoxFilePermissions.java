package io.docgen.gateway.box;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** The caller's permissions on a file; null where Box does not send them. */
public record BoxFilePermissions(
        @JsonProperty("can_download") @Nullable Boolean canDownload,
        @JsonProperty("can_preview") @Nullable Boolean canPreview,
        @JsonProperty("can_upload") @Nullable Boolean canUpload,
        @JsonProperty("can_comment") @Nullable Boolean canComment,
        @JsonProperty("can_annotate") @Nullable Boolean canAnnotate,
        @JsonProperty("can_rename") @Nullable Boolean canRename,
        @JsonProperty("can_delete") @Nullable Boolean canDelete,
        @JsonProperty("can_share") @Nullable Boolean canShare,
        @JsonProperty("can_set_share_access") @Nullable Boolean canSetShareAccess,
        @JsonProperty("can_invite_collaborator") @Nullable Boolean canInviteCollaborator) {
}
