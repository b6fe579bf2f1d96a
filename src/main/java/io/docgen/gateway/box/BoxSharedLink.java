package io.docgen.gateway.box;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;

/** A shared link to a file. Only {@code url} is always present. */
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
