package io.docgen.gateway.box;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;

/** A link to a file for people without an account or access of their own. Only {@code url} is sure to be there. */
public record BoxSharedLink(
        String url,
        @JsonProperty("download_url") String downloadUrl,
        @JsonProperty("vanity_url") String vanityUrl,
        String access,
        @JsonProperty("effective_access") String effectiveAccess,
        @JsonProperty("effective_permission") String effectivePermission,
        @JsonProperty("is_password_enabled") Boolean isPasswordEnabled,
        @JsonProperty("unshared_at") OffsetDateTime unsharedAt,
        @JsonProperty("download_count") Long downloadCount,
        @JsonProperty("preview_count") Long previewCount) {
}
