package io.docgen.gateway.box;

import io.docgen.gateway.box.json.SnakeCase;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /2.0/users/me} and {@code GET /2.0/users/{id}} with {@link #FIELDS}. Of users of other enterprises Box
 * sends fewer fields; the others are null.
 */
@SnakeCase
public record BoxUser(
        String id,
        @Nullable String name,
        @Nullable String login,
        @Nullable String status,
        @Nullable String jobTitle,
        @Nullable String avatarUrl,
        @Nullable String language,
        @Nullable String timezone,
        @Nullable OffsetDateTime createdAt) {

    static final String FIELDS = "name,login,status,job_title,avatar_url,language,timezone,created_at";
}
