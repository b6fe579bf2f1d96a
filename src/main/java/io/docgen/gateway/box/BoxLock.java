package io.docgen.gateway.box;

import io.docgen.gateway.box.json.SnakeCase;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A lock on a file.
 *
 * @param expiredAt when it ends; of a file that is not locked any more it may be in the past
 * @param appType the application that holds it; null for a person
 */
@SnakeCase
public record BoxLock(
        @Nullable BoxUser createdBy,
        @Nullable OffsetDateTime createdAt,
        @Nullable OffsetDateTime expiredAt,
        @Nullable Boolean isDownloadPrevented,
        @Nullable String appType) {
}
