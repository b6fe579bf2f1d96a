package io.docgen.gateway.box;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;

/**
 * {@code GET /2.0/users/me} and {@code GET /2.0/users/{id}} with {@link #FIELDS}. Of users of other enterprises Box
 * sends fewer fields; the others are null.
 */
public record BoxUser(
        String id,
        String name,
        String login,
        String status,
        @JsonProperty("job_title") String jobTitle,
        @JsonProperty("avatar_url") String avatarUrl,
        String language,
        String timezone,
        @JsonProperty("created_at") OffsetDateTime createdAt) {

    static final String FIELDS = "name,login,status,job_title,avatar_url,language,timezone,created_at";
}
