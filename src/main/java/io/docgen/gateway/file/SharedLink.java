package io.docgen.gateway.file;

import io.docgen.gateway.box.BoxSharedLink;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;

@Description("A link to a file for people without an account or access.")
public record SharedLink(
        @Description("The URL of the page of the file.") String url,
        @Description("The URL to download the file directly; null if that is not allowed.") String downloadUrl,
        @Description("The custom URL; null if there is none.") String vanityUrl,
        @Description("The access level, as Box sends it: `open`, `company` or `collaborators`.") String access,
        @Description("The effective access level, as Box sends it: policies may restrict "
                + "`access`.") String effectiveAccess,
        @Description("What the link allows, as Box sends it: `can_edit`, `can_download`, `can_preview` or "
                + "`no_access`.") String effectivePermission,
        @Description("Whether the link requires a password.") Boolean passwordEnabled,
        @Description("When the link expires; null if it never does.") OffsetDateTime unsharedAt,
        @Description("The number of downloads.") Long downloadCount,
        @Description("The number of previews.") Long previewCount) {

    static SharedLink of(BoxSharedLink link) {
        return link == null
                ? null
                : new SharedLink(link.url(), link.downloadUrl(), link.vanityUrl(), link.access(),
                        link.effectiveAccess(), link.effectivePermission(), link.isPasswordEnabled(), link.unsharedAt(),
                        link.downloadCount(), link.previewCount());
    }
}
