package io.docgen.gateway.file;

import io.docgen.gateway.box.BoxSharedLink;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;

@Description("A link to a file for people without an account or access of their own.")
public record SharedLink(
        @Description("The link to open.") String url,
        @Description("The link to download from directly; null if that is not allowed.") String downloadUrl,
        @Description("The link with a name of its owner's choosing; null if there is none.") String vanityUrl,
        @Description("Who the link was made for, in Box's word: `open`, `company` or `collaborators`.") String access,
        @Description("Who it really works for, in Box's word: policies may narrow `access`.") String effectiveAccess,
        @Description("What it allows, in Box's word: `can_edit`, `can_download`, `can_preview` or `no_access`.")
        String effectivePermission,
        @Description("Whether it asks for a password.") Boolean passwordEnabled,
        @Description("When it stops to work; null for never.") OffsetDateTime unsharedAt,
        @Description("How often it was downloaded from.") Long downloadCount,
        @Description("How often it was looked at.") Long previewCount) {

    static SharedLink of(BoxSharedLink link) {
        return link == null ? null : new SharedLink(link.url(), link.downloadUrl(), link.vanityUrl(), link.access(),
                link.effectiveAccess(), link.effectivePermission(), link.isPasswordEnabled(), link.unsharedAt(),
                link.downloadCount(), link.previewCount());
    }
}
