package io.docgen.gateway.box;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A shared link to a file. Only {@code url} is always present. */
public record BoxSharedLink(
        @Nullable String url,
        @JsonProperty("download_url") @Nullable String downloadUrl,
        @JsonProperty("vanity_url") @Nullable String vanityUrl,
        @Nullable String access,
        @JsonProperty("effective_access") @Nullable String effectiveAccess,
        @JsonProperty("effective_permission") @Nullable String effectivePermission,
        @JsonProperty("is_password_enabled") @Nullable Boolean isPasswordEnabled,
        @JsonProperty("unshared_at") @Nullable OffsetDateTime unsharedAt,
        @JsonProperty("download_count") @Nullable Long downloadCount,
        @JsonProperty("preview_count") @Nullable Long previewCount) {
}
