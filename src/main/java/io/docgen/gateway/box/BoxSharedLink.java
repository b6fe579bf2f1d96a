package io.docgen.gateway.box;

import io.docgen.gateway.box.json.SnakeCase;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A shared link to a file or folder. Only {@code url} is always present. */
@SnakeCase
public record BoxSharedLink(
        @Nullable String url,
        @Nullable String downloadUrl,
        @Nullable String vanityUrl,
        @Nullable String access,
        @Nullable String effectiveAccess,
        @Nullable String effectivePermission,
        @Nullable Boolean isPasswordEnabled,
        @Nullable OffsetDateTime unsharedAt,
        @Nullable Long downloadCount,
        @Nullable Long previewCount) {
}
