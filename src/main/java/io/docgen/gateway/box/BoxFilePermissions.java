package io.docgen.gateway.box;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The caller's permissions on a file; null where Box does not send them. */
public record BoxFilePermissions(
        @JsonProperty("can_download") Boolean canDownload,
        @JsonProperty("can_preview") Boolean canPreview,
        @JsonProperty("can_upload") Boolean canUpload,
        @JsonProperty("can_comment") Boolean canComment,
        @JsonProperty("can_annotate") Boolean canAnnotate,
        @JsonProperty("can_rename") Boolean canRename,
        @JsonProperty("can_delete") Boolean canDelete,
        @JsonProperty("can_share") Boolean canShare,
        @JsonProperty("can_set_share_access") Boolean canSetShareAccess,
        @JsonProperty("can_invite_collaborator") Boolean canInviteCollaborator) {
}
