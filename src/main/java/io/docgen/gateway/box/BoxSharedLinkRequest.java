package io.docgen.gateway.box;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.docgen.gateway.box.json.SnakeCase;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request that creates, changes or removes the shared link of a file.
 *
 * @param sharedLink null removes the link
 */
@SnakeCase
@JsonInclude(JsonInclude.Include.ALWAYS)
public record BoxSharedLinkRequest(@Nullable Settings sharedLink) {

    /**
     * The settings of a link. What is null is left to Box: the default of the enterprise, or what an existing link has.
     *
     * @param access {@code open}, {@code company} or {@code collaborators}
     * @param password empty removes it
     * @param unsharedAt empty removes it
     */
    @SnakeCase
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @SuppressWarnings("NullableOptional") // omitted, null or a value
    public record Settings(@Nullable String access, @Nullable Optional<String> password,
            @Nullable Optional<OffsetDateTime> unsharedAt, @Nullable Permissions permissions) {

        /** Nobody sees the password by accident. */
        @Override
        public String toString() {
            return "Settings[access=" + access + ']';
        }
    }

    /** What the link allows, besides the preview. */
    @SnakeCase
    public record Permissions(boolean canDownload) {
    }
}
