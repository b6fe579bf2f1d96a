package io.docgen.gateway.docgen.file;

import io.docgen.gateway.box.BoxSharedLink;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

@Description("A link to a file or folder for people without an account or access.")
public record SharedLink(
        @Description("The URL of the page of the file or folder.") @Nullable String url,
        @Description("The URL to download the file directly; null if that is not allowed, and for a "
                + "folder.") @Nullable String downloadUrl,
        @Description("The custom URL; null if there is none.") @Nullable String vanityUrl,
        @Description("The access level, as Box sends it: `open`, `company` or `collaborators`.") @Nullable String access,
        @Description("The effective access level, as Box sends it: policies may restrict "
                + "`access`.") @Nullable String effectiveAccess,
        @Description("What the link allows, as Box sends it: `can_edit`, `can_download`, `can_preview` or "
                + "`no_access`.") @Nullable String effectivePermission,
        @Description("Whether the link requires a password.") @Nullable Boolean passwordEnabled,
        @Description("When the link expires; null if it never does.") @Nullable OffsetDateTime unsharedAt,
        @Description("The number of downloads.") @Nullable Long downloadCount,
        @Description("The number of previews.") @Nullable Long previewCount) {

    public static @Nullable SharedLink of(@Nullable BoxSharedLink link) {
        return link == null
                ? null
                : new SharedLink(link.url(), link.downloadUrl(), link.vanityUrl(), link.access(),
                        link.effectiveAccess(), link.effectivePermission(), link.isPasswordEnabled(), link.unsharedAt(),
                        link.downloadCount(), link.previewCount());
    }
}
